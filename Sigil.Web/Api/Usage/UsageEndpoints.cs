// SPDX-License-Identifier: Apache-2.0

using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using Sigil.Domain.Identity;
using Sigil.Web.Api.Binding;
using Sigil.Web.Api.Results;

namespace Sigil.Web.Api.Usage;

/// <summary>What models were used for, and what is left of the limits.</summary>
internal static class UsageEndpoints
{
    public static void MapUsage(this IEndpointRouteBuilder api)
    {
        var usage = api.MapResource("/usage", "Usage").RequireAuthorization(Permissions.AccountRead);

        usage.MapGet("", ReadAsync)
            .WithName("GetUsage").WithSummary("Tells what models were used for, by day or hour, and what is left of your limits; with ?all=true for everybody; as CSV for those who accept text/csv rather than JSON.");

        usage.MapGet("/csv", ExportAsync)
            .WithName("ExportUsage").WithSummary("The same report as a file for a spreadsheet.")
            .Produces<string>(StatusCodes.Status200OK, CsvText.Type);
    }

    private static async Task<Results<Ok<UsageAnswer>, UsageCsvResult, ProblemResult>> ReadAsync(
        HttpContext context, CurrentCaller caller, string? from, string? to, string? by, string? group, QueryFlag? all, UsageHandler handler, CancellationToken cancellationToken)
    {
        var report = await handler.ReadAsync(caller.Value, new UsageFilter(from, to, by, group, all?.Value ?? false), cancellationToken);
        // The document names JSON only: clients made from it would take an answer that may be either for a file.
        context.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
        return !report.Succeeded ? ApiResults.Problem(report.Error) : CsvText.IsPreferred(context.Request) ? new UsageCsvResult(report.Value) : TypedResults.Ok(report.Value);
    }

    private static async Task<Results<UsageCsvResult, ProblemResult>> ExportAsync(
        CurrentCaller caller, string? from, string? to, string? by, string? group, QueryFlag? all, UsageHandler handler, CancellationToken cancellationToken)
    {
        var report = await handler.ReadAsync(caller.Value, new UsageFilter(from, to, by, group, all?.Value ?? false), cancellationToken);
        return report.Succeeded ? new UsageCsvResult(report.Value) : ApiResults.Problem(report.Error);
    }
}
