// SPDX-License-Identifier: Apache-2.0

using System.Globalization;
using Sigil.Domain.Common.Events;

namespace Sigil.Domain.Agent.Budgets;

/// <summary>What events and the audit log say of a limit.</summary>
internal static class BudgetNews
{
    public static BudgetEvent ToEvent(this BudgetState state, BudgetParties parties) => new(
        GatewayEventTypes.BudgetWarning, parties.User, parties.Workspace, BudgetNames.Of(state.Scope), BudgetNames.Of(state.Window), BudgetNames.Of(state.Measure), state.Limit, state.Used, state.ResetsAt);

    public static Dictionary<string, string> ToDetails(this BudgetState state) => new(StringComparer.Ordinal)
    {
        ["scope"] = BudgetNames.Of(state.Scope),
        ["id"] = state.Id,
        ["window"] = BudgetNames.Of(state.Window),
        ["measure"] = BudgetNames.Of(state.Measure),
        ["limit"] = state.Limit.ToString(CultureInfo.InvariantCulture),
        ["used"] = state.Used.ToString(CultureInfo.InvariantCulture),
    };
}
