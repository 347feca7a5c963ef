// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Identity;
using Sigil.Web.Api.Binding;
using Sigil.Web.Api.Idempotency;

namespace Sigil.Web.Api.Approvals;

/// <summary>What your turns ask of you, and your answers. A token needs the permission by name; one that may do everything may not do this.</summary>
internal static class ApprovalEndpoints
{
    public static void MapApprovals(this IEndpointRouteBuilder api)
    {
        var approvals = api.MapResource("/approvals", "Approvals").RequireAuthorization(Permissions.ApprovalsAnswer);

        approvals.MapGet("", (CurrentCaller caller, string? workspace, string? session, string? status, QueryNumber? limit, string? after, ApprovalsHandler handler, CancellationToken cancellationToken)
                => handler.ListAsync(caller.Value, workspace, session, status, ApiDefaults.Limit(limit), after, cancellationToken).ToHttp())
            .WithName("ListApprovals").WithSummary("Lists the calls that you are, or were, asked about, newest first.").ProducesFailure(StatusCodes.Status404NotFound);

        approvals.MapPost("/deny-all", (CurrentCaller caller, JsonBody<DenyAllBody> body, ApprovalsHandler handler, CancellationToken cancellationToken)
                => handler.DenyAllAsync(caller.Value, body.Value, cancellationToken).ToHttp())
            .Repeatable().WithName("DenyAllApprovals").WithSummary("Denies all calls that wait for your answer.").ProducesFailure(StatusCodes.Status404NotFound);

        var approval = approvals.MapGroup("/{id:id}").ProducesFailure(StatusCodes.Status404NotFound);

        approval.MapGet("", (CurrentCaller caller, string id, ApprovalsHandler handler, CancellationToken cancellationToken)
                => handler.GetAsync(caller.Value, id, cancellationToken).ToHttp())
            .WithName("GetApproval").WithSummary("Reads one of them.");

        approval.MapPost("/answer", (CurrentCaller caller, string id, JsonBody<ApprovalAnswerBody> body, ApprovalsHandler handler, CancellationToken cancellationToken)
                => handler.AnswerAsync(caller.Value, id, body.Value, cancellationToken).ToHttp())
            .Repeatable().WithName("AnswerApproval").WithSummary("Answers one, for exactly the call that you saw.")
            .ProducesFailure(StatusCodes.Status409Conflict).ProducesFailure(StatusCodes.Status422UnprocessableEntity);

        var standing = api.MapResource("/standing-approvals", "Approvals").RequireAuthorization(Permissions.ApprovalsAnswer);

        standing.MapGet("", (CurrentCaller caller, QueryNumber? limit, string? after, ApprovalsHandler handler, CancellationToken cancellationToken)
                => handler.ListStandingAsync(caller.Value, ApiDefaults.Limit(limit), after, cancellationToken).ToHttp())
            .WithName("ListStandingApprovals").WithSummary("Lists what you allowed beyond one call.");

        standing.MapDelete("/{id:id}", (CurrentCaller caller, string id, ApprovalsHandler handler, CancellationToken cancellationToken)
                => handler.RemoveStandingAsync(caller.Value, id, cancellationToken).ToNoContent())
            .WithName("RemoveStandingApproval").WithSummary("Takes one of them back.").ProducesFailure(StatusCodes.Status404NotFound);
    }
}
