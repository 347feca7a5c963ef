// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common.Idempotency;

namespace Sigil.Testing.Contracts;

/// <summary>What every <see cref="IIdempotencyStore"/> does.</summary>
public abstract class IdempotencyStoreContract
{
    protected abstract IIdempotencyStore Keys { get; }

    /// <summary>The clock of the store under test; it stands at <see cref="Sample.Now"/>.</summary>
    protected ManualTime Time { get; } = new(Sample.Now);

    [Fact]
    public async Task Reserve_New_IsTakenOnce()
    {
        Assert.Null(await Keys.ReserveAsync(Record("a"), default));

        var earlier = await Keys.ReserveAsync(Record("a") with { Fingerprint = "other", Subject = "other" }, default);

        Assert.Equal(Record("a"), earlier);
        Assert.Null(await Keys.ReserveAsync(Record("b"), default));
    }

    [Fact]
    public async Task Complete_KeepsSubjectAndAnswer()
    {
        await Keys.ReserveAsync(Record("a"), default);
        await Keys.CompleteAsync("a", "ses_2/trn_2", [1, 2, 3], default);

        var earlier = await Keys.ReserveAsync(Record("a"), default);

        Assert.True(earlier!.Done);
        Assert.Equal("ses_2/trn_2", earlier.Subject);
        Assert.Equal([1, 2, 3], earlier.Answer!);
    }

    [Fact]
    public async Task Complete_WhatIsGone_DoesNothing()
    {
        await Keys.CompleteAsync("none", null, [1], default);

        Assert.Null(await Keys.ReserveAsync(Record("none"), default));
    }

    [Fact]
    public async Task Remove_FreesTheKey()
    {
        await Keys.ReserveAsync(Record("a"), default);
        await Keys.RemoveAsync("a", default);

        Assert.Null(await Keys.ReserveAsync(Record("a"), default));
    }

    [Fact]
    public async Task Reserve_AfterItExpired_IsFreeAgain()
    {
        await Keys.ReserveAsync(Record("a"), default);
        await Keys.CompleteAsync("a", null, [1], default);

        Time.Advance(TimeSpan.FromHours(24) - TimeSpan.FromMilliseconds(1));
        Assert.NotNull(await Keys.ReserveAsync(Record("a"), default));

        Time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Null(await Keys.ReserveAsync(Record("a"), default));
        Assert.False((await Keys.ReserveAsync(Record("a"), default))!.Done);
    }

    /// <summary>A record as a ledger makes it.</summary>
    protected IdempotencyRecord Record(string name) => new()
    {
        Name = name,
        UserId = Sample.Alice,
        Fingerprint = "f00d",
        Subject = "ses_1/trn_1",
        CreatedAt = Time.GetUtcNow(),
        ExpiresAt = Time.GetUtcNow().AddHours(24),
    };
}
