// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Administration.Approvals;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Security;
using Sigil.Domain.Security.Approvals;

namespace Sigil.Web.Api.Approvals;

/// <summary>What turns ask of the person for whom they run.</summary>
internal sealed class ApprovalsHandler(IApprovalDesk desk)
{
    public async ValueTask<Outcome<ApprovalPage>> ListAsync(
        Caller caller, string? workspace, string? session, string? status, int limit, string? after, CancellationToken cancellationToken)
    {
        var state = ApprovalNames.StatusOf(status);
        if (status is not null && state == ApprovalStatus.Unknown)
        {
            return Invalid("status", $"A state is {string.Join(", ", WireNames.ApprovalStates)}.");
        }

        var place = Place(workspace, session);
        if (!place.Succeeded)
        {
            return place.Error;
        }

        var page = await desk.ListAsync(caller, place.Value.Workspace, place.Value.Session, status is null ? null : state, limit, after, cancellationToken);
        return page.Succeeded ? new ApprovalPage([.. page.Value.Items.Select(ApprovalViews.ToView)], page.Value.Next) : page.Error;
    }

    public async ValueTask<Outcome<ApprovalView>> GetAsync(Caller caller, string id, CancellationToken cancellationToken)
        => View(ApprovalId.TryParse(id, out var approval) ? await desk.FindAsync(caller, approval, cancellationToken) : SigilError.NotFound("approval"));

    public async ValueTask<Outcome<ApprovalView>> AnswerAsync(Caller caller, string id, ApprovalAnswerBody body, CancellationToken cancellationToken)
    {
        var answer = ApprovalNames.AnswerOf(body.Answer);
        return answer == ApprovalAnswer.Unknown
            ? Invalid("answer", $"An answer is {string.Join(", ", WireNames.ApprovalAnswers)}.")
            : View(ApprovalId.TryParse(id, out var approval) ? await desk.AnswerAsync(caller, approval, body.Hash, answer, cancellationToken) : SigilError.NotFound("approval"));
    }

    public async ValueTask<Outcome<DenyAllView>> DenyAllAsync(Caller caller, DenyAllBody body, CancellationToken cancellationToken)
    {
        var place = Place(body.WorkspaceId, body.SessionId);
        if (!place.Succeeded)
        {
            return place.Error;
        }

        var denied = await desk.DenyAllAsync(caller, place.Value.Workspace, place.Value.Session, cancellationToken);
        return denied.Succeeded ? new DenyAllView(denied.Value) : denied.Error;
    }

    public async ValueTask<Outcome<StandingApprovalPage>> ListStandingAsync(Caller caller, int limit, string? after, CancellationToken cancellationToken)
    {
        var listed = await desk.ListStandingAsync(caller, cancellationToken);
        if (!listed.Succeeded)
        {
            return listed.Error;
        }

        var page = Pages.Cut(listed.Value, standing => standing.Id.Value, limit, after);
        return page.Succeeded ? new StandingApprovalPage([.. page.Value.Items.Select(ApprovalViews.ToView)], page.Value.Next) : page.Error;
    }

    public async ValueTask<Outcome<StandingApprovalView>> RemoveStandingAsync(Caller caller, string id, CancellationToken cancellationToken)
    {
        var removed = ApprovalId.TryParse(id, out var standing) ? await desk.RemoveStandingAsync(caller, standing, cancellationToken) : SigilError.NotFound("standing approval");
        return removed.Succeeded ? removed.Value.ToView() : removed.Error;
    }

    private static Outcome<(WorkspaceId? Workspace, SessionId? Session)> Place(string? workspace, string? session)
    {
        var (inWorkspace, inSession) = (default(WorkspaceId), default(SessionId));
        return workspace is not null && !WorkspaceId.TryParse(workspace, out inWorkspace) ? SigilError.NotFound("workspace")
            : session is not null && !SessionId.TryParse(session, out inSession) ? SigilError.NotFound("session")
            : (workspace is null ? (WorkspaceId?)null : inWorkspace, session is null ? (SessionId?)null : inSession);
    }

    private static Outcome<ApprovalView> View(Outcome<Approval> approval) => approval.Succeeded ? approval.Value.ToView() : approval.Error;

    private static SigilError Invalid(string field, string fix) => new(ErrorCodes.RequestInvalid, "The request is not valid.", field, fix);
}
