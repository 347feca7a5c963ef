// SPDX-License-Identifier: Apache-2.0

using Microsoft.AspNetCore.Http.HttpResults;
using Sigil.Domain.Identity;
using Sigil.Web.Api.Binding;

namespace Sigil.Web.Api.Usage;

/// <summary>What models were used for, and what is left of the limits.</summary>
internal static class UsageEndpoints
{
    public static void MapUsage(this IEndpointRouteBuilder api)
    {
        var usage = api.MapResource("/usage", "Usage").RequireAuthorization(Permissions.AccountRead);

        usage.MapGet("", (CurrentCaller caller, string? from, string? to, string? by, string? group, QueryFlag? all, UsageHandler handler, CancellationToken cancellationToken)
                => handler.ReadAsync(caller.Value, new UsageFilter(from, to, by, group, all?.Value ?? false), cancellationToken).ToHttp())
            .WithName("GetUsage").WithSummary("Tells what models were used for, by day or hour, and what is left of your limits; with ?all=true for everybody.");

        usage.MapGet("/csv", ExportAsync)
            .WithName("ExportUsage").WithSummary("The same report as a file for a spreadsheet.");
    }

    private static async Task<Results<UsageCsvResult, ProblemResult>> ExportAsync(
        CurrentCaller caller, string? from, string? to, string? by, string? group, QueryFlag? all, UsageHandler handler, CancellationToken cancellationToken)
    {
        var report = await handler.ReadAsync(caller.Value, new UsageFilter(from, to, by, group, all?.Value ?? false), cancellationToken);
        return report.Succeeded ? new UsageCsvResult(report.Value) : ApiResults.Problem(report.Error);
    }
}
