// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Agent.Budgets;

/// <summary>The names of budgets' parts, as they are on the wire.</summary>
public static class BudgetNames
{
    public static string Of(BudgetScope scope) => scope switch
    {
        BudgetScope.Session => "session",
        BudgetScope.User => "user",
        BudgetScope.Workspace => "workspace",
        BudgetScope.Gateway => "gateway",
        _ => "unknown",
    };

    public static string Of(BudgetWindow window) => window switch
    {
        BudgetWindow.Session => "session",
        BudgetWindow.Hour => "hour",
        BudgetWindow.Day => "day",
        _ => "unknown",
    };

    public static string Of(BudgetMeasure measure) => measure switch
    {
        BudgetMeasure.Tokens => "tokens",
        BudgetMeasure.Usd => "usd",
        _ => "unknown",
    };
}
