// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Sessions;

namespace Sigil.Domain.Agent.Budgets;

/// <summary><c>budgets</c> of configuration.</summary>
public sealed class BudgetOptions
{
    /// <summary>Tokens that one session may take in its life; 0 sets no limit.</summary>
    public long SessionTokens { get; set; } = 2_000_000;

    /// <summary>What all users together may use.</summary>
    public BudgetLimits Gateway { get; set; } = BudgetLimits.None;

    /// <summary>What each user, and each workspace, may use that has no entry of its own.</summary>
    public BudgetLimits Each { get; set; } = BudgetLimits.None;

    /// <summary>Users with limits of their own.</summary>
    public IDictionary<UserId, BudgetLimits> Users { get; } = new Dictionary<UserId, BudgetLimits>();

    /// <summary>Workspaces with limits of their own.</summary>
    public IDictionary<WorkspaceId, BudgetLimits> Workspaces { get; } = new Dictionary<WorkspaceId, BudgetLimits>();

    /// <summary>The limits of one user.</summary>
    public BudgetLimits Of(UserId user) => Users.TryGetValue(user, out var own) ? own : Each;

    /// <summary>The limits of one workspace.</summary>
    public BudgetLimits Of(WorkspaceId workspace) => Workspaces.TryGetValue(workspace, out var own) ? own : Each;

    /// <summary>How much of its limit a session has used; with a limit of 0 there is none.</summary>
    public BudgetState Of(Session session)
    {
        ArgumentNullException.ThrowIfNull(session);
        return new BudgetState(BudgetScope.Session, session.Id.Value, BudgetWindow.Session, BudgetMeasure.Tokens, SessionTokens, session.UsedTokens, ResetsAt: null);
    }

    /// <summary>Whether a limit on money concerns that user in that workspace.</summary>
    public bool LimitsMoney(UserId user, WorkspaceId workspace) => Gateway.Money || Of(user).Money || Of(workspace).Money;
}
