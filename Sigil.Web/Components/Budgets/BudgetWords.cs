// SPDX-License-Identifier: Apache-2.0

using System.Globalization;
using Sigil.Domain.Agent.Budgets;
using Sigil.Domain.Common;
using Sigil.Web.Components.Text;

namespace Sigil.Web.Components.Budgets;

/// <summary>Limits in words.</summary>
internal static class BudgetWords
{
    /// <summary>What is limited, as a heading.</summary>
    public static string Name(BudgetState limit)
    {
        var whose = limit.Scope switch
        {
            BudgetScope.User => "Yours",
            BudgetScope.Workspace => $"Workspace {limit.Id}",
            BudgetScope.Gateway => "Everybody’s",
            _ => "This session’s",
        };
        return $"{whose}, {Measure(limit)} in {(limit.Window == BudgetWindow.Hour ? "an hour" : limit.Window == BudgetWindow.Day ? "a day" : "a session")}";
    }

    /// <summary>How much of it is used, as a sentence; <paramref name="me"/> is whoever reads it.</summary>
    public static string Sentence(BudgetState limit, UserId? me)
    {
        var used = limit.Exhausted ? "used up" : string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(limit.Used / limit.Limit * 100):0} % used");
        var verb = limit.Measure == BudgetMeasure.Usd ? "is" : "are";
        return $"{Whose(limit, me)} {verb} {used}.";
    }

    /// <summary>When something is left again.</summary>
    public static string Next(BudgetState limit) => limit.ResetsAt is { } reset ? $"Counts anew {Reset(reset)}." : "A new chat begins at 0.";

    public static string Reset(DateTimeOffset reset) => reset.ToString("d MMM, HH:mm", CultureInfo.InvariantCulture) + " UTC";

    public static string Amount(BudgetState limit, decimal amount)
        => limit.Measure == BudgetMeasure.Usd ? Amounts.Cost(amount) : amount.ToString("N0", CultureInfo.InvariantCulture);

    private static string Whose(BudgetState limit, UserId? me)
    {
        var window = limit.Window == BudgetWindow.Hour ? "this hour" : "today";
        return limit.Scope switch
        {
            BudgetScope.User when me?.Value == limit.Id => $"Your {Measure(limit)} for {window}",
            BudgetScope.User => $"The {Measure(limit)} of the user {limit.Id} for {window}",
            BudgetScope.Workspace => $"The {Measure(limit)} of the workspace {limit.Id} for {window}",
            BudgetScope.Gateway => $"Everybody’s {Measure(limit)} for {window}",
            _ => $"The {Measure(limit)} of this chat",
        };
    }

    private static string Measure(BudgetState limit) => limit.Measure == BudgetMeasure.Usd ? "money" : "tokens";
}
