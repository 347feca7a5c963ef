// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common.Idempotency;
using Sigil.Infrastructure.Storage.Gateway.Stores;
using Sigil.Testing.Contracts;

namespace Sigil.Infrastructure.Tests.Storage.Gateway;

public sealed class IdempotencyStoreTests : IdempotencyStoreContract, IAsyncLifetime
{
    private readonly StorageFixture _fixture;

    public IdempotencyStoreTests() => _fixture = new StorageFixture(Time);

    protected override IIdempotencyStore Keys => _fixture.Get<IIdempotencyStore>();

    public Task InitializeAsync() => _fixture.StartAsync();

    public Task DisposeAsync() => _fixture.DisposeAsync();

    [Fact]
    [Trait("attack", "LA-4")]
    public async Task Reserve_ThenTheProcessIsKilled_IsStillTaken()
    {
        await Keys.ReserveAsync(Record("a"), default);
        await Keys.ReserveAsync(Record("b"), default);
        await Keys.CompleteAsync("b", null, [7], default);

        var crashed = _fixture.CopyAsCrashed();
        await crashed.StartAsync();
        var keys = crashed.Get<IIdempotencyStore>();
        var begun = await keys.ReserveAsync(Record("a"), default);
        var done = await keys.ReserveAsync(Record("b"), default);
        await crashed.DisposeAsync();

        Assert.False(begun!.Done);
        Assert.True(done!.Done);
        Assert.Equal([7], done.Answer!);
    }

    [Fact]
    public async Task Restart_AfterTheEnd_ForgetsWhatExpired()
    {
        await Keys.ReserveAsync(Record("a"), default);
        Time.Advance(TimeSpan.FromHours(25));

        await _fixture.RestartAsync();

        Assert.Equal(0L, Rows());
    }

    [Fact]
    [Trait("attack", "RX-2")]
    public async Task Reserve_ManyOfOneUser_KeepsTheNewestOfThem()
    {
        var other = Record("other") with { UserId = Sample.Bob };
        await Keys.ReserveAsync(other, default);
        var total = IIdempotencyStore.MaxPerUser + (2 * IdempotencyStore.CleanEvery);
        await Task.WhenAll(Enumerable.Range(0, total).Select(number => Keys.ReserveAsync(Record($"n{number}"), default).AsTask()));

        Assert.InRange(Rows(), IIdempotencyStore.MaxPerUser, IIdempotencyStore.MaxPerUser + IdempotencyStore.CleanEvery + 1);
        Assert.NotNull(await Keys.ReserveAsync(Record($"n{total - 1}"), default));
        Assert.NotNull(await Keys.ReserveAsync(other, default));
        Assert.Null(await Keys.ReserveAsync(Record("n0"), default));
    }

    private long Rows() => (long)StorageFixture.Scalar(_fixture.Paths.Gateway, "SELECT count(*) FROM idempotency_keys")!;
}
