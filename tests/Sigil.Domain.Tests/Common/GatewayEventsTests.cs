// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Common.Events;
using Sigil.Testing;

namespace Sigil.Domain.Tests.Common;

public sealed class GatewayEventsTests
{
    private readonly ManualTime _time = new();
    private readonly GatewayEvents _events;

    public GatewayEventsTests() => _events = new GatewayEvents(_time);

    [Fact]
    public async Task Subscribe_WithoutAPlace_GivesWhatIsPublishedFromTheCallOn()
    {
        _events.Publish(User(1));
        var reader = _events.SubscribeAsync(null, default);
        _events.Publish(User(2));
        _events.Publish(User(3));

        Assert.Equal([User(2), User(3)], (await TakeAsync(reader, 2)).Select(posted => posted.Event));
    }

    [Fact]
    public async Task Subscribe_FromAPlace_GivesEverythingAfterItOnce()
    {
        var before = _events.Last;
        for (var i = 0; i < 5; i++)
        {
            _events.Publish(User(i));
        }

        var all = await TakeAsync(_events.SubscribeAsync(before, default), 5);
        var rest = await TakeAsync(_events.SubscribeAsync(all[2].Id, default), 2);

        Assert.Equal([.. Enumerable.Range(0, 5).Select(User)], all.Select(posted => posted.Event));
        Assert.Equal(all.Skip(3), rest);
        Assert.Equal(Enumerable.Range(1, 5).Select(i => before + i), all.Select(posted => posted.Id));
    }

    [Fact]
    public async Task Subscribe_WhileTheReaderWaits_WakesForEachEvent()
    {
        await using var reader = _events.SubscribeAsync(null, default).GetAsyncEnumerator();
        for (var i = 0; i < 100; i++)
        {
            var next = reader.MoveNextAsync();
            Assert.False(next.IsCompleted);
            _events.Publish(User(i));
            Assert.True(await next);
            Assert.Equal(User(i), reader.Current.Event);
        }
    }

    [Fact]
    public async Task Subscribe_Cancelled_EndsTheWait()
    {
        using var stop = new CancellationTokenSource();
        await using var reader = _events.SubscribeAsync(null, stop.Token).GetAsyncEnumerator();
        var next = reader.MoveNextAsync();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await next);
    }

    [Fact]
    [Trait("attack", "RX-1")]
    public async Task Subscribe_ReaderThatFellBehind_IsToldOnceAndGoesOnWithTheLatest()
    {
        var slow = _events.SubscribeAsync(null, default).GetAsyncEnumerator();
        for (var i = 0; i <= GatewayEvents.Kept; i++)
        {
            _events.Publish(User(i));
        }

        Assert.True(await slow.MoveNextAsync());
        Assert.Equal((_events.Last, new ResyncEvent()), (slow.Current.Id, slow.Current.Event));
        _events.Publish(User(7));
        Assert.True(await slow.MoveNextAsync());
        Assert.Equal(User(7), slow.Current.Event);
        await slow.DisposeAsync();
    }

    [Fact]
    public async Task Subscribe_FromTheOldestPlaceThatIsKept_MissesNothing()
    {
        var start = _events.Last;
        for (var i = 0; i < GatewayEvents.Kept; i++)
        {
            _events.Publish(User(i));
        }

        Assert.Equal(User(0), (await TakeAsync(_events.SubscribeAsync(start, default), 1))[0].Event);
    }

    [Theory]
    [InlineData(long.MinValue)]
    [InlineData(0)]
    [InlineData(long.MaxValue)]
    public async Task Subscribe_FromAPlaceOfNobody_IsToldToReadAgain(long place)
    {
        _events.Publish(User(1));

        Assert.Equal(new ResyncEvent(), (await TakeAsync(_events.SubscribeAsync(place, default), 1))[0].Event);
    }

    [Fact]
    public async Task Subscribe_FromAPlaceBeforeARestart_IsToldToReadAgain()
    {
        for (var i = 0; i < 100; i++)
        {
            _events.Publish(User(i));
        }

        _time.Advance(TimeSpan.FromMilliseconds(1));
        var restarted = new GatewayEvents(_time);
        restarted.Publish(User(1));

        Assert.Equal(new ResyncEvent(), (await TakeAsync(restarted.SubscribeAsync(_events.Last, default), 1))[0].Event);
        Assert.InRange(restarted.Last, _events.Last + 1, 1L << 53);
    }

    [Fact]
    public async Task Publish_FromManyThreads_LosesAndRepeatsNothing()
    {
        const int Each = 200;
        var reader = _events.SubscribeAsync(null, default);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(() =>
        {
            for (var i = 0; i < Each; i++)
            {
                _events.Publish(User((writer * Each) + i));
            }
        })));

        var seen = await TakeAsync(reader, 8 * Each);
        Assert.Equal(Enumerable.Range(0, 8 * Each).Select(User).ToHashSet(), seen.Select(posted => (UserEvent)posted.Event).ToHashSet());
    }

    private static UserEvent User(int number) => new(GatewayEventTypes.UserChanged, UserId.Parse($"usr_{number}"));

    private static async Task<List<PostedEvent>> TakeAsync(IAsyncEnumerable<PostedEvent> reader, int count)
    {
        var taken = new List<PostedEvent>();
        await foreach (var posted in reader)
        {
            taken.Add(posted);
            if (taken.Count == count)
            {
                break;
            }
        }

        return taken;
    }
}
