// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;

namespace Sigil.Domain.Security.Approvals;

/// <summary>Keeps questions and their answers over restarts. Every change of state is one conditional write: of two answers to one question one loses.</summary>
public interface IApprovalStore
{
    /// <summary>Keeps a new question, or one that a standing approval answered.</summary>
    ValueTask AddAsync(Approval approval, CancellationToken cancellationToken);

    /// <summary>Ends a question that is pending; false when it is not, when it is about another call, or when it is answered too late.</summary>
    ValueTask<bool> DecideAsync(ApprovalId id, string callHash, ApprovalStatus status, ApprovalAnswer answer, UserId? by, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Uses an answer up; false when the call was not allowed, is another, or was begun before (AP-2).</summary>
    ValueTask<bool> UseAsync(ApprovalId id, string callHash, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>The question, or null.</summary>
    ValueTask<Approval?> FindAsync(ApprovalId id, CancellationToken cancellationToken);

    /// <summary>Questions, newest first.</summary>
    ValueTask<IReadOnlyList<Approval>> ListAsync(ApprovalQuery query, CancellationToken cancellationToken);

    /// <summary>Keeps a standing approval.</summary>
    ValueTask AddStandingAsync(StandingApproval standing, CancellationToken cancellationToken);

    /// <summary>The user's standing approvals, newest first; at most <see cref="MaxStanding"/>.</summary>
    ValueTask<IReadOnlyList<StandingApproval>> ListStandingAsync(UserId userId, CancellationToken cancellationToken);

    /// <summary>Takes back a standing approval; false when there is none.</summary>
    ValueTask<bool> RemoveStandingAsync(ApprovalId id, CancellationToken cancellationToken);

    /// <summary>Forgets all of a workspace, all of a user, or all of a session; standing approvals too.</summary>
    ValueTask PurgeAsync(WorkspaceId? workspaceId, UserId? userId, SessionId? sessionId, CancellationToken cancellationToken);

    /// <summary>Standing approvals of one user; a further one takes the place of the oldest.</summary>
    const int MaxStanding = 500;
}
