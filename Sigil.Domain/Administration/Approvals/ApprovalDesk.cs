// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Identity;
using Sigil.Domain.Security;
using Sigil.Domain.Security.Approvals;
using Sigil.Domain.Security.Auditing;

namespace Sigil.Domain.Administration.Approvals;

internal sealed class ApprovalDesk(IApprovalStore store, IApprovalBroker broker, IWorkspaceAccess workspaces, IAuditTrail audit) : IApprovalDesk
{
    private const int MaxPage = 200;

    public async ValueTask<Outcome<Page<Approval>>> ListAsync(
        Caller caller, WorkspaceId? workspaceId, SessionId? sessionId, ApprovalStatus? status, int limit, string? after, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        if (caller.Missing(Permissions.ApprovalsAnswer) is { } missing)
        {
            return missing;
        }

        if (workspaceId is { } named && await workspaces.OpenAsync(caller, named, cancellationToken) is { Succeeded: false, Error: var refused })
        {
            return refused;
        }

        ApprovalId? last = null;
        if (after is not null)
        {
            if (!ApprovalId.TryParse(after, out var read))
            {
                return new SigilError(ErrorCodes.RequestInvalid, "The request is not valid.", "after", "Send the value of 'next' of the last page.");
            }

            last = read;
        }

        var size = Math.Clamp(limit, 1, MaxPage);
        var found = await store.ListAsync(new ApprovalQuery(caller.UserId, workspaceId, sessionId, status, size + 1, last), cancellationToken);
        var admitted = (await workspaces.ListAsync(caller, cancellationToken)).Select(workspace => workspace.Id).ToHashSet();
        var page = found.Take(size).ToArray();
        return new Page<Approval>([.. page.Where(approval => admitted.Contains(approval.WorkspaceId))], found.Count > size ? page[^1].Id.Value : null);
    }

    public async ValueTask<Outcome<Approval>> FindAsync(Caller caller, ApprovalId id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        if (caller.Missing(Permissions.ApprovalsAnswer) is { } missing)
        {
            return missing;
        }

        var approval = id.Value is null ? null : await store.FindAsync(id, cancellationToken);
        return approval is not null && approval.UserId == caller.UserId && (await workspaces.OpenAsync(caller, approval.WorkspaceId, cancellationToken)).Succeeded
            ? approval
            : SigilError.NotFound("approval");
    }

    public async ValueTask<Outcome<Approval>> AnswerAsync(Caller caller, ApprovalId id, string callHash, ApprovalAnswer answer, CancellationToken cancellationToken)
    {
        var found = await FindAsync(caller, id, cancellationToken);
        return found.Succeeded ? await broker.AnswerAsync(found.Value, callHash, answer, caller.UserId, cancellationToken) : found;
    }

    public async ValueTask<Outcome<int>> DenyAllAsync(Caller caller, WorkspaceId? workspaceId, SessionId? sessionId, CancellationToken cancellationToken)
    {
        var pending = await ListAsync(caller, workspaceId, sessionId, ApprovalStatus.Pending, MaxPage, after: null, cancellationToken);
        if (!pending.Succeeded)
        {
            return pending.Error;
        }

        var denied = 0;
        foreach (var approval in pending.Value.Items)
        {
            denied += (await broker.AnswerAsync(approval, approval.CallHash, ApprovalAnswer.Deny, caller.UserId, cancellationToken)).Succeeded ? 1 : 0;
        }

        return denied;
    }

    public async ValueTask<Outcome<IReadOnlyList<StandingApproval>>> ListStandingAsync(Caller caller, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        return caller.Missing(Permissions.ApprovalsAnswer) is { } missing ? missing : Outcome.Of(await store.ListStandingAsync(caller.UserId, cancellationToken));
    }

    public async ValueTask<Outcome<StandingApproval>> RemoveStandingAsync(Caller caller, ApprovalId id, CancellationToken cancellationToken)
    {
        var listed = await ListStandingAsync(caller, cancellationToken);
        if (!listed.Succeeded)
        {
            return listed.Error;
        }

        if (listed.Value.FirstOrDefault(standing => standing.Id == id) is not { } found || !await store.RemoveStandingAsync(id, CancellationToken.None))
        {
            return SigilError.NotFound("standing approval");
        }

        await audit.AppendAsync(ApprovalAudit.Entry(AuditActions.ApprovalStandingRemoved, found, caller.UserId), CancellationToken.None);
        return found;
    }
}
