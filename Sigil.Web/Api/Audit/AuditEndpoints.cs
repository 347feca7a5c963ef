// SPDX-License-Identifier: Apache-2.0

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

        audit.MapGet("", async (QueryNumber? before, QueryNumber? limit, AuditHandler handler, CancellationToken cancellationToken)
                => TypedResults.Ok(await handler.ReadAsync(before?.Value, ApiDefaults.Limit(limit), cancellationToken)))
            .WithName("ListAuditEntries").WithSummary("Lists the audit log, newest first.");

        audit.MapPost("/verify", async (AuditHandler handler, CancellationToken cancellationToken)
                => TypedResults.Ok(await handler.VerifyAsync(cancellationToken)))
            .Repeatable().WithName("VerifyAudit").WithSummary("Recomputes the audit log's chain and names the first entry that does not fit.");
    }
}
