// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Agent.Budgets;

internal sealed class BudgetAccounts(BudgetLedger ledger, IUsageStore store, TimeProvider time) : IBudgets
{
    public async ValueTask LoadAsync(CancellationToken cancellationToken)
    {
        var now = BudgetClock.At(time.GetUtcNow());
        var day = DateTimeOffset.FromUnixTimeMilliseconds(now.Day);
        ledger.Restore(await store.ReadAsync(new UsageQuery(day, day.AddDays(1), Days: false, UserId: null), cancellationToken).ConfigureAwait(false));
    }
}
