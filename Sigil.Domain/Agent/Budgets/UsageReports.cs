// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Common.Settings;
using Sigil.Domain.Identity;
using Sigil.Domain.Security;

namespace Sigil.Domain.Agent.Budgets;

internal sealed class UsageReports(IUsageStore store, BudgetLedger ledger, ILiveSettings settings, TimeProvider time) : IUsageReports
{
    private static readonly TimeSpan MostDays = TimeSpan.FromDays(366);
    private static readonly TimeSpan MostHours = TimeSpan.FromDays(31);

    public async ValueTask<Outcome<UsageReport>> ReadAsync(Caller caller, UsageRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(request);
        if (caller.Missing(request.All ? Permissions.AdminUsage : Permissions.AccountRead) is { } missing)
        {
            return missing;
        }

        var now = BudgetClock.At(time.GetUtcNow());
        var to = request.To ?? now.DayEnds;
        var from = Start(request.From ?? to.AddDays(request.Hours ? -1 : -30), request.Hours);
        if (to <= from || to - from > (request.Hours ? MostHours : MostDays))
        {
            return new SigilError(ErrorCodes.RequestInvalid, "A report covers up to 366 days, or 31 days by the hour, and ends after it begins.", "from", "Ask for a shorter time.");
        }

        var rows = await store.ReadAsync(new UsageQuery(from, to, !request.Hours, request.All ? null : caller.UserId), cancellationToken).ConfigureAwait(false);
        var limits = settings.Current.Find<BudgetOptions>() ?? new BudgetOptions();
        var states = ledger.States(new BudgetParties(caller.UserId, WorkspaceId.Personal), limits);
        return new UsageReport(from, to, Lines(rows, request.Grouping), request.All ? states : [.. states.Where(state => state.Scope == BudgetScope.User)]);
    }

    private static DateTimeOffset Start(DateTimeOffset moment, bool hour)
    {
        var clock = BudgetClock.At(moment);
        return DateTimeOffset.FromUnixTimeMilliseconds(hour ? clock.Hour : clock.Day);
    }

    private static List<UsageLine> Lines(IReadOnlyList<UsageHour> rows, UsageGrouping grouping) =>
    [
        .. rows.GroupBy(row => (row.Hour, Name: NameOf(row, grouping)))
            .OrderBy(group => group.Key.Hour).ThenBy(group => group.Key.Name, StringComparer.Ordinal)
            .Select(group => new UsageLine(
                group.Key.Hour,
                group.Key.Name,
                group.Sum(row => row.Calls),
                group.Aggregate(TokenUsage.None, (sum, row) => sum.Add(row.Usage)),
                BudgetAmount.Usd(group.Sum(row => row.CostNanoUsd)),
                group.Sum(row => row.UnpricedCalls),
                group.Sum(row => row.EstimatedCalls))),
    ];

    private static string? NameOf(UsageHour row, UsageGrouping grouping) => grouping switch
    {
        UsageGrouping.Workspace => row.WorkspaceId.Value,
        UsageGrouping.User => row.UserId.Value,
        UsageGrouping.Model => row.Model,
        _ => null,
    };
}
