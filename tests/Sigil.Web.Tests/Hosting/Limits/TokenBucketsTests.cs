// SPDX-License-Identifier: Apache-2.0

using Sigil.Testing;
using Sigil.Web.Hosting.Limits;

namespace Sigil.Web.Tests.Hosting.Limits;

public sealed class TokenBucketsTests
{
    private readonly ManualTime _time = new();

    [Fact]
    public void Take_ABurst_IsTakenAndThenOneForEachRefill()
    {
        var buckets = new TokenBuckets(_time, 10);

        Assert.Equal([2, 1, 0], Enumerable.Range(0, 3).Select(_ => Take(buckets).Remaining));
        var refused = Take(buckets);
        Assert.Equal((false, 3, 0, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(6)), (refused.Taken, refused.Limit, refused.Remaining, refused.Wait, refused.Reset));

        _time.Advance(TimeSpan.FromSeconds(2));
        Assert.True(Take(buckets).Taken);
        Assert.False(Take(buckets).Taken);
    }

    [Fact]
    public void Take_AfterALongTime_HasNoMoreThanTheBurst()
    {
        var buckets = new TokenBuckets(_time, 10);
        Take(buckets);
        _time.Advance(TimeSpan.FromDays(1));

        Assert.Equal(2, Take(buckets).Remaining);
    }

    [Fact]
    public void Take_WithASmallerLimit_CountsAtOnce()
    {
        var buckets = new TokenBuckets(_time, 10);
        Take(buckets);

        Assert.Equal(0, buckets.Take("anna", 1, 0.5).Remaining);
        Assert.False(buckets.Take("anna", 1, 0.5).Taken);
    }

    [Fact]
    public void Take_ByOthers_IsTheirOwn()
    {
        var buckets = new TokenBuckets(_time, 10);
        while (Take(buckets).Taken)
        {
        }

        Assert.True(buckets.Take("bob", 3, 0.5).Taken);
    }

    [Fact]
    [Trait("attack", "RX-2")]
    public void Take_AFloodOfKeys_StaysBoundedAndForgetsTheOldest()
    {
        var buckets = new TokenBuckets(_time, 100);
        for (var key = 0; key < 10_000; key++)
        {
            buckets.Take($"{key}", 1, 0.001);
            _time.Advance(TimeSpan.FromMilliseconds(1));
            Assert.InRange(buckets.Keys, 1, 100);
        }

        Assert.False(buckets.Take("9999", 1, 0.001).Taken);
        Assert.True(buckets.Take("0", 1, 0.001).Taken);
    }

    [Fact]
    public void Slots_OfAUser_AreGivenBackOnce()
    {
        var slots = new StreamSlots();
        var first = slots.TryEnter("anna", 1);
        Assert.Null(slots.TryEnter("anna", 1));
        Assert.NotNull(slots.TryEnter("bob", 1));

        first!.Dispose();
        first.Dispose();

        Assert.NotNull(slots.TryEnter("anna", 1));
        Assert.Null(slots.TryEnter("anna", 1));
    }

    private static BucketState Take(TokenBuckets buckets) => buckets.Take("anna", 3, 0.5);
}
