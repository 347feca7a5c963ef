// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Agent.Budgets;

/// <summary>The hour and the day of a moment, UTC, as Unix milliseconds of their starts.</summary>
internal readonly record struct BudgetClock(long Hour, long Day)
{
    public const long HourLength = 60 * 60 * 1000;

    public const long DayLength = 24 * HourLength;

    public DateTimeOffset HourEnds => DateTimeOffset.FromUnixTimeMilliseconds(Hour + HourLength);

    public DateTimeOffset DayEnds => DateTimeOffset.FromUnixTimeMilliseconds(Day + DayLength);

    public static BudgetClock At(DateTimeOffset moment)
    {
        var now = moment.ToUnixTimeMilliseconds();
        return new BudgetClock(now - (now % HourLength), now - (now % DayLength));
    }
}
