// SPDX-License-Identifier: Apache-2.0

using Microsoft.AspNetCore.Http.HttpResults;
using Sigil.Domain.Identity;
using Sigil.Web.Api.Binding;
using Sigil.Web.Api.Idempotency;

namespace Sigil.Web.Api.Audit;

/// <summary>The audit log for those who may see all of it.</summary>
internal static class AuditEndpoints
{
    public static void MapAudit(this IEndpointRouteBuilder api)
    {
        var audit = api.MapResource("/audit", "Audit").RequireAuthorization(Permissions.AdminAudit);

        audit.MapGet("", (string? actor, string? action, string? result, string? workspace, string? from, string? to, QueryNumber? limit, string? after, AuditHandler handler, CancellationToken cancellationToken)
                => handler.ReadAsync(new AuditFilter(actor, action, result, workspace, from, to), after, ApiDefaults.Limit(limit), cancellationToken).ToHttp())
            .WithName("ListAuditEntries").WithSummary("Lists the audit log, newest first; action may end with .* for all that begin so.");

        audit.MapGet("/export", ExportAsync)
            .WithName("ExportAudit").WithSummary("Sends entries of the audit log as a file: format is jsonl (the default) or csv.");

        audit.MapPost("/verify", async (AuditHandler handler, CancellationToken cancellationToken)
                => TypedResults.Ok(await handler.VerifyAsync(cancellationToken)))
            .Repeatable().WithName("VerifyAudit").WithSummary("Recomputes the audit log's chain and names the first entry that does not fit.");

        // The files hold every secret there is: only an owner may say that they are copied.
        api.MapResource("/audit/backups", "Audit").RequireAuthorization(Permissions.OwnerBackup)
            .MapPost("", (CurrentCaller caller, AuditHandler handler, CancellationToken cancellationToken) => handler.AnnounceBackupAsync(caller.Value, cancellationToken).ToHttp())
            .Repeatable().WithName("AnnounceBackup").WithSummary("Records that a backup is about to be made; 'sigil backup' asks for it first, and copies nothing without it.");
    }

    private static async Task<Results<AuditExportResult, ProblemResult>> ExportAsync(
        CurrentCaller caller, string? actor, string? action, string? result, string? workspace, string? from, string? to, string? format, AuditHandler handler, CancellationToken cancellationToken)
    {
        var export = await handler.ExportAsync(caller.Value, new AuditFilter(actor, action, result, workspace, from, to), format, cancellationToken);
        return export.Succeeded ? export.Value : ApiResults.Problem(export.Error);
    }
}
