// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Agent.Budgets;
using Sigil.Domain.Common;
using Sigil.Domain.Identity;
using Sigil.Testing.Contracts;

namespace Sigil.Infrastructure.Tests.Storage.Gateway;

public sealed class UsageStoreTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Day = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly StorageFixture _fixture = new();

    private IUsageStore Usage => _fixture.Get<IUsageStore>();

    public Task InitializeAsync() => _fixture.StartAsync();

    public Task DisposeAsync() => _fixture.DisposeAsync();

    [Fact]
    public async Task Add_ToOneHour_IsOneRowThatSurvivesARestart()
    {
        Usage.Add(Hour(12));
        Usage.Add(Hour(12) with { EstimatedCalls = 1, UnpricedCalls = 1, CostNanoUsd = 0 });
        await SettledAsync();
        await _fixture.RestartAsync();

        var row = Assert.Single(await ReadAsync());
        Assert.Equal(new TokenUsage(20, 10, 4, 2), row.Usage);
        Assert.Equal((2L, 500L, 1L, 1L), (row.Calls, row.CostNanoUsd, row.UnpricedCalls, row.EstimatedCalls));
    }

    [Fact]
    public async Task Read_ByDays_AddsUpTheHours()
    {
        Usage.Add(Hour(1));
        Usage.Add(Hour(23));
        Usage.Add(Hour(24));
        await SettledAsync();

        Assert.Equal([Day.AddHours(1), Day.AddHours(23)], (await ReadAsync()).Select(row => row.Hour));
        var days = await Usage.ReadAsync(new UsageQuery(Day, Day.AddDays(2), Days: true, null), default);
        Assert.Equal([(Day, 2L), (Day.AddDays(1), 1L)], days.Select(row => (row.Hour, row.Calls)));
    }

    [Fact]
    public async Task Read_OfOneUser_LeavesOutTheOthers()
    {
        Usage.Add(Hour(1));
        Usage.Add(Hour(1) with { UserId = Sample.Bob });
        await SettledAsync();

        Assert.Equal(Sample.Bob, Assert.Single(await Usage.ReadAsync(new UsageQuery(Day, Day.AddDays(1), Days: false, Sample.Bob), default)).UserId);
    }

    /// <summary>The writer keeps the order: what is committed after an addition is committed after it.</summary>
    private async Task SettledAsync() => await _fixture.Get<IUserStore>().SaveAsync(Sample.User(), default);

    private ValueTask<IReadOnlyList<UsageHour>> ReadAsync() => Usage.ReadAsync(new UsageQuery(Day, Day.AddDays(1), Days: false, null), default);

    private static UsageHour Hour(int hour)
        => new(Day.AddHours(hour), Sample.Workspace, Sample.Alice, "stub/one", new TokenUsage(10, 5, 2, 1)) { CostNanoUsd = 500 };
}
