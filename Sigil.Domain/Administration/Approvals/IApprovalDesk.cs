// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Security;
using Sigil.Domain.Security.Approvals;

namespace Sigil.Domain.Administration.Approvals;

/// <summary>Where people answer what their own turns ask (<c>approvals.answer</c>). Only the one for whom a turn runs may look and answer, in a workspace that admits them; anything else is <c>server.entity.not_found</c> (AP-3).
/// No tool, plugin or model has a caller that reaches it, and a token only if its list names the permission (AP-4).</summary>
public interface IApprovalDesk
{
    /// <summary>One page of the caller's questions, newest first.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="workspaceId">In which workspace; null for all that admit the caller.</param>
    /// <param name="sessionId">In which session; null for all.</param>
    /// <param name="status">In which state; null for all.</param>
    /// <param name="limit">1 to 200.</param>
    /// <param name="after">Cursor of an earlier page, or null.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask<Outcome<Page<Approval>>> ListAsync(
        Caller caller, WorkspaceId? workspaceId, SessionId? sessionId, ApprovalStatus? status, int limit, string? after, CancellationToken cancellationToken);

    /// <summary>One question of the caller's.</summary>
    ValueTask<Outcome<Approval>> FindAsync(Caller caller, ApprovalId id, CancellationToken cancellationToken);

    /// <summary>Takes the caller's answer for the call with that hash; see <see cref="IApprovalBroker.AnswerAsync"/>.</summary>
    ValueTask<Outcome<Approval>> AnswerAsync(Caller caller, ApprovalId id, string callHash, ApprovalAnswer answer, CancellationToken cancellationToken);

    /// <summary>Denies all that waits for the caller's answer, in one session or everywhere.</summary>
    /// <returns>How many were denied.</returns>
    ValueTask<Outcome<int>> DenyAllAsync(Caller caller, WorkspaceId? workspaceId, SessionId? sessionId, CancellationToken cancellationToken);

    /// <summary>The caller's standing approvals, newest first.</summary>
    ValueTask<Outcome<IReadOnlyList<StandingApproval>>> ListStandingAsync(Caller caller, CancellationToken cancellationToken);

    /// <summary>Takes one of them back.</summary>
    ValueTask<Outcome<StandingApproval>> RemoveStandingAsync(Caller caller, ApprovalId id, CancellationToken cancellationToken);
}
