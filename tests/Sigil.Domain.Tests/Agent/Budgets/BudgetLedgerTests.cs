// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Agent.Budgets;
using Sigil.Domain.Common;
using Sigil.Testing;

namespace Sigil.Domain.Tests.Agent.Budgets;

public sealed class BudgetLedgerTests
{
    private static readonly BudgetParties Anna = new(UserId.Parse("usr_anna"), WorkspaceId.Parse("personal"));
    private readonly ManualTime _time = new();

    [Theory]
    [InlineData(10_000, 5_000, true)]
    [InlineData(0, 0, true)]
    [InlineData(1_000, 1_000, false)]
    [InlineData(1_000, 999, true)]
    [InlineData(1_000, 1_500, false)]
    [InlineData(0, 999_999, true)]
    public void Tokens_UpToTheLimit_AllowACall(long limit, long used, bool allowed)
    {
        var hour = new BudgetOptions { Each = new BudgetLimits { HourTokens = limit } };
        var day = new BudgetOptions { Gateway = new BudgetLimits { DayTokens = limit } };
        var ledger = new BudgetLedger(_time);
        ledger.Settle(Anna, hour, default, new BudgetAmount(used, 0));

        Assert.Equal(allowed, ledger.Exhausted(Anna, hour) is null);
        Assert.Equal(allowed, ledger.Exhausted(Anna, day) is null);
        Assert.Equal(allowed, ledger.Reserve(Anna, day, default) is null);
    }

    [Theory]
    [InlineData(5.00, 3.00, true)]
    [InlineData(5.00, 4.99, true)]
    [InlineData(5.00, 5.00, false)]
    [InlineData(5.00, 7.50, false)]
    [InlineData(0, 999.99, true)]
    public void Money_UpToTheLimit_AllowsACall(decimal limit, decimal used, bool allowed)
    {
        var hour = new BudgetOptions { Each = new BudgetLimits { HourUsd = limit } };
        var day = new BudgetOptions { Each = new BudgetLimits { DayUsd = limit } };
        var ledger = new BudgetLedger(_time);
        ledger.Settle(Anna, hour, default, new BudgetAmount(0, BudgetAmount.Nano(used)));

        Assert.Equal(allowed, ledger.Exhausted(Anna, hour) is null);
        Assert.Equal(allowed, ledger.Exhausted(Anna, day) is null);
    }

    [Fact]
    public void Windows_EndWithTheHourAndTheDay()
    {
        var options = new BudgetOptions { Each = new BudgetLimits { HourTokens = 100, DayTokens = 150 } };
        var ledger = new BudgetLedger(_time);
        ledger.Settle(Anna, options, default, new BudgetAmount(100, 0));
        var hour = ledger.Exhausted(Anna, options)!;
        Assert.Equal((BudgetWindow.Hour, new DateTimeOffset(2026, 1, 1, 13, 0, 0, TimeSpan.Zero)), (hour.Window, hour.ResetsAt));

        _time.Advance(TimeSpan.FromHours(1));
        Assert.Null(ledger.Exhausted(Anna, options));
        ledger.Settle(Anna, options, default, new BudgetAmount(60, 0));
        var day = ledger.Exhausted(Anna, options)!;
        Assert.Equal((BudgetWindow.Day, new DateTimeOffset(2026, 1, 2, 0, 0, 0, TimeSpan.Zero)), (day.Window, day.ResetsAt));

        _time.Advance(TimeSpan.FromHours(11));
        Assert.Null(ledger.Exhausted(Anna, options));
    }

    [Fact]
    public void Limits_OfAUserAndAWorkspace_GoBeforeThoseOfEach()
    {
        var options = new BudgetOptions { Each = new BudgetLimits { DayTokens = 10 } };
        options.Users[Anna.User] = new BudgetLimits { DayTokens = 1_000 };
        options.Workspaces[Anna.Workspace] = new BudgetLimits { DayTokens = 500 };
        var ledger = new BudgetLedger(_time);
        ledger.Settle(Anna, options, default, new BudgetAmount(400, 0));
        Assert.Null(ledger.Exhausted(Anna, options));

        ledger.Settle(Anna, options, default, new BudgetAmount(100, 0));
        Assert.Equal((BudgetScope.Workspace, "personal"), (ledger.Exhausted(Anna, options)!.Scope, ledger.Exhausted(Anna, options)!.Id));
        Assert.Null(ledger.Exhausted(new BudgetParties(UserId.Parse("usr_bob"), WorkspaceId.Parse("work")), options));
    }

    [Fact]
    [Trait("attack", "RX-4")]
    public void Reserve_FromManyThreads_OvershootsByOneCallAtMost()
    {
        var options = new BudgetOptions { Gateway = new BudgetLimits { DayTokens = 1_000 } };
        var ledger = new BudgetLedger(_time);
        var admitted = 0;
        Parallel.For(0, 64, _ =>
        {
            if (ledger.Reserve(Anna, options, new BudgetAmount(300, 0)) is null)
            {
                Interlocked.Increment(ref admitted);
            }
        });

        Assert.Equal(4, admitted);
        for (var i = 0; i < admitted; i++)
        {
            ledger.Settle(Anna, options, new BudgetAmount(300, 0), new BudgetAmount(100, 0));
        }

        Assert.Null(ledger.Reserve(Anna, options, new BudgetAmount(300, 0)));
    }

    [Fact]
    public void Settle_AtFourFifths_WarnsOnceInItsWindow()
    {
        var options = new BudgetOptions { Each = new BudgetLimits { HourTokens = 100 } };
        var ledger = new BudgetLedger(_time);
        Assert.Empty(ledger.Settle(Anna, options, default, new BudgetAmount(79, 0)));
        Assert.Equal([BudgetScope.User, BudgetScope.Workspace], ledger.Settle(Anna, options, default, new BudgetAmount(1, 0)).Select(state => state.Scope));
        Assert.Empty(ledger.Settle(Anna, options, default, new BudgetAmount(1, 0)));

        _time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(2, ledger.Settle(Anna, options, default, new BudgetAmount(90, 0)).Count);
    }

    [Fact]
    public void Restore_CountsTheDayAndOnlyThisHour()
    {
        var options = new BudgetOptions { Each = new BudgetLimits { HourTokens = 1_000, DayTokens = 1_000 } };
        var ledger = new BudgetLedger(_time);
        ledger.Restore([Hour(10), Hour(12)]);

        Assert.Equal([10m, 20m, 10m, 20m], ledger.States(Anna, options).Select(state => state.Used));
    }

    private static UsageHour Hour(int hour)
        => new(new DateTimeOffset(2026, 1, 1, hour, 0, 0, TimeSpan.Zero), Anna.Workspace, Anna.User, "stub/one", new TokenUsage(7, 3));
}
