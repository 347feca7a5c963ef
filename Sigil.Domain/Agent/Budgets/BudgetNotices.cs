// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Common.Settings;
using Sigil.Domain.Identity;
using Sigil.Domain.Security;
using Sigil.Domain.Sessions;

namespace Sigil.Domain.Agent.Budgets;

internal sealed class BudgetNotices(BudgetLedger ledger, ILiveSettings settings) : IBudgetNotices
{
    /// <summary>More are not told at once.</summary>
    public const int Most = 50;

    private BudgetOptions Options => settings.Current.Find<BudgetOptions>() ?? new BudgetOptions();

    public IReadOnlyList<BudgetState> Read(Caller caller, WorkspaceId workspace, Session? session)
    {
        ArgumentNullException.ThrowIfNull(caller);
        var options = Options;
        var states = ledger.States(new BudgetParties(caller.UserId, workspace), options).Where(state => MaySee(caller, state));
        return InOrder(session is not null && options.SessionTokens > 0 ? states.Append(options.Of(session)) : states);
    }

    public IReadOnlyList<BudgetState> ReadAll(Caller caller)
    {
        ArgumentNullException.ThrowIfNull(caller);
        return caller.Permissions.Contains(Permissions.AdminUsage) ? InOrder(ledger.States(Options)) : Read(caller, WorkspaceId.Personal, session: null);
    }

    // How much others use is theirs; that nothing is left is told to whoever sends a message anyway.
    private static bool MaySee(Caller caller, BudgetState state)
        => caller.Permissions.Contains(state.Scope == BudgetScope.User ? Permissions.AccountRead : Permissions.AdminUsage) || (state.Exhausted && caller.Permissions.Contains(Permissions.ChatSend));

    private static IReadOnlyList<BudgetState> InOrder(IEnumerable<BudgetState> states)
        => [.. states.Where(state => state.Warns).OrderByDescending(state => state.Exhausted).ThenByDescending(state => state.Used / state.Limit).Take(Most)];
}
