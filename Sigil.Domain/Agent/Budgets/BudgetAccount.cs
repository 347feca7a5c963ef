// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Agent.Budgets;

/// <summary>What one user, one workspace or the gateway has used in this hour and this day, and what running calls may still use. Its ledger keeps threads apart.</summary>
internal sealed class BudgetAccount(BudgetScope scope, string id)
{
    private readonly HashSet<(BudgetWindow, BudgetMeasure)> _warned = [];
    private BudgetClock _now;
    private BudgetAmount _hour;
    private BudgetAmount _day;

    /// <summary>What running calls may take.</summary>
    public BudgetAmount Reserved { get; private set; }

    /// <summary>Goes on to the present; what an ended window held is forgotten.</summary>
    public void MoveTo(BudgetClock now)
    {
        if (now.Hour > _now.Hour)
        {
            _hour = default;
            _warned.RemoveWhere(warned => warned.Item1 == BudgetWindow.Hour);
        }

        if (now.Day > _now.Day)
        {
            _day = default;
            _warned.Clear();
        }

        // A clock that is set back opens no window anew.
        _now = now.Hour > _now.Hour ? now : _now;
    }

    public void Reserve(BudgetAmount amount) => Reserved = Reserved.Add(amount);

    public void Release(BudgetAmount amount) => Reserved = Reserved.Take(amount);

    public void Use(BudgetAmount amount) => (_hour, _day) = (_hour.Add(amount), _day.Add(amount));

    /// <summary>Counts what was used in some hour of this day, before a restart.</summary>
    public void Restore(long hour, BudgetAmount amount)
    {
        _day = _day.Add(amount);
        _hour = hour >= _now.Hour ? _hour.Add(amount) : _hour;
    }

    /// <summary>The first limit of which nothing is left; null when a call may be made.</summary>
    /// <param name="limits">The limits.</param>
    /// <param name="running">Whether what running calls may take counts as used.</param>
    public BudgetState? Exhausted(BudgetLimits limits, bool running)
        => limits.Any ? States(limits, running).FirstOrDefault(state => state.Exhausted) : null;

    /// <summary>The limits that have come so far that people should know, each once in its window.</summary>
    public IEnumerable<BudgetState> Warnings(BudgetLimits limits)
        => States(limits, running: false).Where(state => state.Warns && _warned.Add((state.Window, state.Measure)));

    /// <summary>Every limit that is set.</summary>
    public IEnumerable<BudgetState> States(BudgetLimits limits, bool running)
    {
        var more = running ? Reserved : default;
        if (limits.HourTokens > 0)
        {
            yield return State(BudgetWindow.Hour, BudgetMeasure.Tokens, limits.HourTokens, _hour.Tokens + more.Tokens);
        }

        if (limits.DayTokens > 0)
        {
            yield return State(BudgetWindow.Day, BudgetMeasure.Tokens, limits.DayTokens, _day.Tokens + more.Tokens);
        }

        if (limits.HourUsd > 0)
        {
            yield return State(BudgetWindow.Hour, BudgetMeasure.Usd, limits.HourUsd, BudgetAmount.Usd(_hour.NanoUsd + more.NanoUsd));
        }

        if (limits.DayUsd > 0)
        {
            yield return State(BudgetWindow.Day, BudgetMeasure.Usd, limits.DayUsd, BudgetAmount.Usd(_day.NanoUsd + more.NanoUsd));
        }
    }

    private BudgetState State(BudgetWindow window, BudgetMeasure measure, decimal limit, decimal used)
        => new(scope, id, window, measure, limit, used, window == BudgetWindow.Hour ? _now.HourEnds : _now.DayEnds);
}
