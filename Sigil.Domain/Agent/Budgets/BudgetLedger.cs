// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;

namespace Sigil.Domain.Agent.Budgets;

/// <summary>Keeps every account. A call reserves on all of its accounts or on none, in one step, so that calls which run at the same time see each other: together they overshoot a limit by one call at most (RX-4).</summary>
internal sealed class BudgetLedger(TimeProvider time)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(BudgetScope, string), BudgetAccount> _accounts = [];
    private long _day;

    /// <summary>Takes up what was used today before a restart.</summary>
    public void Restore(IEnumerable<UsageHour> hours)
    {
        lock (_lock)
        {
            foreach (var hour in hours)
            {
                var amount = new BudgetAmount(hour.Usage.Total, hour.CostNanoUsd);
                foreach (var (account, _) in Accounts(new BudgetParties(hour.UserId, hour.WorkspaceId), new BudgetOptions()))
                {
                    account.Restore(hour.Hour.ToUnixTimeMilliseconds(), amount);
                }
            }
        }
    }

    /// <summary>The limit that is used up, whatever runs; null when there is none.</summary>
    public BudgetState? Exhausted(BudgetParties parties, BudgetOptions options)
    {
        lock (_lock)
        {
            return Exhausted(Accounts(parties, options), running: false);
        }
    }

    /// <summary>Reserves, or names the limit that running calls have used up.</summary>
    public BudgetState? Reserve(BudgetParties parties, BudgetOptions options, BudgetAmount amount)
    {
        lock (_lock)
        {
            var accounts = Accounts(parties, options);
            if (Exhausted(accounts, running: true) is { } exhausted)
            {
                return exhausted;
            }

            foreach (var (account, _) in accounts)
            {
                account.Reserve(amount);
            }

            return null;
        }
    }

    /// <summary>Puts what was used in the place of what was reserved; returns the warnings that are due now.</summary>
    public IReadOnlyList<BudgetState> Settle(BudgetParties parties, BudgetOptions options, BudgetAmount reserved, BudgetAmount used)
    {
        lock (_lock)
        {
            List<BudgetState>? warnings = null;
            foreach (var (account, limits) in Accounts(parties, options))
            {
                account.Release(reserved);
                account.Use(used);
                if (limits.Any)
                {
                    (warnings ??= []).AddRange(account.Warnings(limits));
                }
            }

            return warnings ?? (IReadOnlyList<BudgetState>)[];
        }
    }

    /// <summary>Every limit that concerns them.</summary>
    public IReadOnlyList<BudgetState> States(BudgetParties parties, BudgetOptions options)
    {
        lock (_lock)
        {
            return [.. Accounts(parties, options).SelectMany(pair => pair.Account.States(pair.Limits, running: false))];
        }
    }

    /// <summary>Every limit of everybody who used anything today.</summary>
    public IReadOnlyList<BudgetState> States(BudgetOptions options)
    {
        lock (_lock)
        {
            var now = BudgetClock.At(time.GetUtcNow());
            Forget(now);
            var states = new List<BudgetState>();
            foreach (var ((scope, id), account) in _accounts)
            {
                account.MoveTo(now);
                states.AddRange(account.States(Limits(scope, id, options), running: false));
            }

            return states;
        }
    }

    private static BudgetLimits Limits(BudgetScope scope, string id, BudgetOptions options) => scope switch
    {
        BudgetScope.User => options.Of(UserId.Parse(id)),
        BudgetScope.Workspace => options.Of(WorkspaceId.Parse(id)),
        _ => options.Gateway,
    };

    private static BudgetState? Exhausted((BudgetAccount Account, BudgetLimits Limits)[] accounts, bool running)
    {
        foreach (var (account, limits) in accounts)
        {
            if (account.Exhausted(limits, running) is { } exhausted)
            {
                return exhausted;
            }
        }

        return null;
    }

    private (BudgetAccount Account, BudgetLimits Limits)[] Accounts(BudgetParties parties, BudgetOptions options)
    {
        var now = BudgetClock.At(time.GetUtcNow());
        Forget(now);
        return
        [
            (Account(BudgetScope.User, parties.User.Value, now), options.Of(parties.User)),
            (Account(BudgetScope.Workspace, parties.Workspace.Value, now), options.Of(parties.Workspace)),
            (Account(BudgetScope.Gateway, "", now), options.Gateway),
        ];
    }

    private BudgetAccount Account(BudgetScope scope, string id, BudgetClock now)
    {
        if (!_accounts.TryGetValue((scope, id), out var account))
        {
            _accounts[(scope, id)] = account = new BudgetAccount(scope, id);
        }

        account.MoveTo(now);
        return account;
    }

    /// <summary>A day's accounts end with it, but for those that a call runs on.</summary>
    private void Forget(BudgetClock now)
    {
        if (now.Day <= _day)
        {
            return;
        }

        _day = now.Day;
        foreach (var (key, account) in _accounts)
        {
            if (account.Reserved == default)
            {
                _accounts.Remove(key);
            }
        }
    }
}
