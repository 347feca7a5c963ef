// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Security.Approvals;

namespace Sigil.Testing.InMemory;

/// <summary>Questions to people, in memory.</summary>
public sealed class InMemoryApprovalStore : IApprovalStore
{
    private readonly List<Approval> _approvals = [];
    private readonly List<StandingApproval> _standing = [];

    public ValueTask AddAsync(Approval approval, CancellationToken cancellationToken)
    {
        lock (_approvals)
        {
            _approvals.Add(approval);
        }

        return default;
    }

    public ValueTask<bool> DecideAsync(ApprovalId id, string callHash, ApprovalStatus status, ApprovalAnswer answer, UserId? by, DateTimeOffset at, CancellationToken cancellationToken)
        => Change(
            id,
            callHash,
            approval => approval.Status == ApprovalStatus.Pending && (status > ApprovalStatus.Denied || approval.ExpiresAt > at),
            approval => approval with { Status = status, Answer = answer, DecidedAt = at, DecidedBy = by });

    public ValueTask<bool> UseAsync(ApprovalId id, string callHash, DateTimeOffset at, CancellationToken cancellationToken)
        => Change(id, callHash, approval => approval.Status == ApprovalStatus.Allowed, approval => approval with { Status = ApprovalStatus.Used });

    public ValueTask<Approval?> FindAsync(ApprovalId id, CancellationToken cancellationToken)
    {
        lock (_approvals)
        {
            return new(_approvals.Find(approval => approval.Id == id));
        }
    }

    public ValueTask<IReadOnlyList<Approval>> ListAsync(ApprovalQuery query, CancellationToken cancellationToken)
    {
        lock (_approvals)
        {
            var newestFirst = _approvals.AsEnumerable().Reverse();
            var rest = query.After is { } after ? newestFirst.SkipWhile(approval => approval.Id != after).Skip(1) : newestFirst;
            return new([.. rest
                .Where(approval => approval.UserId == query.UserId && (query.WorkspaceId ?? approval.WorkspaceId) == approval.WorkspaceId)
                .Where(approval => (query.SessionId ?? approval.SessionId) == approval.SessionId && (query.Status ?? approval.Status) == approval.Status)
                .Take(query.Limit)]);
        }
    }

    public ValueTask AddStandingAsync(StandingApproval standing, CancellationToken cancellationToken)
    {
        lock (_approvals)
        {
            _standing.Insert(0, standing);
        }

        return default;
    }

    public ValueTask<IReadOnlyList<StandingApproval>> ListStandingAsync(UserId userId, CancellationToken cancellationToken)
    {
        lock (_approvals)
        {
            return new([.. _standing.Where(standing => standing.UserId == userId).Take(IApprovalStore.MaxStanding)]);
        }
    }

    public ValueTask<bool> RemoveStandingAsync(ApprovalId id, CancellationToken cancellationToken)
    {
        lock (_approvals)
        {
            return new(_standing.RemoveAll(standing => standing.Id == id) == 1);
        }
    }

    public ValueTask PurgeAsync(WorkspaceId? workspaceId, UserId? userId, SessionId? sessionId, CancellationToken cancellationToken)
    {
        lock (_approvals)
        {
            _approvals.RemoveAll(approval => approval.WorkspaceId == workspaceId || approval.UserId == userId || approval.SessionId == sessionId);
            _standing.RemoveAll(standing => standing.WorkspaceId == workspaceId || standing.UserId == userId || standing.SessionId is { } session && session == sessionId);
        }

        return default;
    }

    private ValueTask<bool> Change(ApprovalId id, string callHash, Predicate<Approval> when, Func<Approval, Approval> change)
    {
        lock (_approvals)
        {
            var index = _approvals.FindIndex(approval => approval.Id == id && approval.CallHash == callHash && when(approval));
            if (index >= 0)
            {
                _approvals[index] = change(_approvals[index]);
            }

            return new(index >= 0);
        }
    }
}
