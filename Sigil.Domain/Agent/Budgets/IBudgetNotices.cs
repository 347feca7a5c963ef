// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Security;
using Sigil.Domain.Sessions;

namespace Sigil.Domain.Agent.Budgets;

/// <summary>Tells people of limits before they run into them: those of which 80 % or more are used, the ones that are used up first. Reads from memory.</summary>
public interface IBudgetNotices
{
    /// <summary>What concerns one's next message there. Of the limits on others' use too, a workspace's and the gateway's, only those with <c>admin.usage</c> are told before they are used up.</summary>
    /// <param name="caller">Who would send it.</param>
    /// <param name="workspace">Where.</param>
    /// <param name="session">In which session; null for a new one.</param>
    IReadOnlyList<BudgetState> Read(Caller caller, WorkspaceId workspace, Session? session);

    /// <summary>Everybody's, for those with <c>admin.usage</c>, at most fifty; for others what concerns their own in the personal workspace.</summary>
    IReadOnlyList<BudgetState> ReadAll(Caller caller);
}
