// SPDX-License-Identifier: Apache-2.0

using System.Globalization;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;

namespace Sigil.Domain.Agent.Budgets;

/// <summary>Why a call is not made.</summary>
internal static class BudgetErrors
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(1);

    /// <summary>A limit is used up, by what was used or by what runs.</summary>
    public static SigilError Exceeded(BudgetState state, DateTimeOffset now)
    {
        if (state.ResetsAt is not { } resets)
        {
            return new SigilError(
                ErrorCodes.BudgetExceeded,
                $"This session has used {Amount(state, state.Used)} of its {Amount(state, state.Limit)}.",
                Fix: "Start a new session, or raise budgets.session_tokens in sigil.yaml.");
        }

        var window = state.Window == BudgetWindow.Hour ? "hour" : "day";
        var wait = resets - now;
        return new SigilError(
            ErrorCodes.BudgetExceeded,
            $"The budget of {Whose(state)} for this {window} is used up: {Amount(state, state.Limit)}.",
            Fix: string.Create(CultureInfo.InvariantCulture, $"Wait until {resets:yyyy-MM-dd HH:mm} UTC, or raise budgets.{Key(state)} in sigil.yaml."))
        {
            RetryAfter = wait > Soon ? wait : Soon,
            Quota = new ErrorQuota(Whole(state, state.Limit), wait > Soon ? wait : Soon),
        };
    }

    /// <summary>Money is limited, and nobody can say what the model costs: the call is not made.</summary>
    public static SigilError PriceUnknown(ModelReference model) => new(
        ErrorCodes.BudgetPriceUnknown,
        $"The model {model} has no price, and a budget limits money here.",
        Fix: $"Add prices.{model} to sigil.yaml, or choose a model with a price.");

    private static string Whose(BudgetState state) => state.Scope switch
    {
        BudgetScope.User => "this user",
        BudgetScope.Workspace => $"the workspace {state.Id}",
        _ => "the gateway",
    };

    private static string Key(BudgetState state)
    {
        var name = $"{(state.Window == BudgetWindow.Hour ? "hour" : "day")}_{(state.Measure == BudgetMeasure.Usd ? "usd" : "tokens")}";
        return state.Scope == BudgetScope.Gateway ? $"gateway.{name}" : name;
    }

    private static string Amount(BudgetState state, decimal amount) => state.Measure == BudgetMeasure.Usd
        ? string.Create(CultureInfo.InvariantCulture, $"${amount:0.00##}")
        : string.Create(CultureInfo.InvariantCulture, $"{amount:N0} tokens");

    /// <summary>Headers take whole numbers: tokens, or cents.</summary>
    private static long Whole(BudgetState state, decimal amount) => (long)(state.Measure == BudgetMeasure.Usd ? amount * 100 : amount);
}
