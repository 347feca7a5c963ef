// SPDX-License-Identifier: Apache-2.0

using FsCheck;
using FsCheck.Fluent;
using Sigil.Domain.Agent.Events;
using Sigil.Domain.Sessions;

namespace Sigil.Domain.Tests.Agent.Events;

public sealed class TurnStreamTests
{
    private static readonly ToolCallStarted Tool = new(new ToolCall("call_1", "time_now", "{}"));

    [Fact]
    public async Task Read_FromTheStart_GivesPositionsThatCountCharactersAndEvents()
    {
        var stream = StreamReading.NewStream();
        stream.Publish(Tool);
        stream.PublishText("Hel");
        stream.PublishText("lo");
        stream.Publish(StreamReading.Done);

        var events = await stream.ReadAllAsync();

        Assert.Equal([new(1, Tool), new(6, new TextDelta("Hello")), new(7, StreamReading.Done)], events);
    }

    [Fact]
    public async Task Read_FromInsideAText_GivesTheRest()
    {
        var stream = StreamReading.NewStream();
        stream.PublishText("Hello");
        stream.Publish(StreamReading.Done);

        Assert.Equal([new(5, new TextDelta("lo")), new(6, StreamReading.Done)], await stream.ReadAllAsync(after: 3));
    }

    [Theory]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(long.MaxValue)]
    public async Task Read_FromTheEndOrPastIt_StillGivesTheEnd(long after)
    {
        var stream = StreamReading.NewStream();
        stream.PublishText("Hello");
        stream.Publish(StreamReading.Done);

        Assert.Equal([new(6, StreamReading.Done)], await stream.ReadAllAsync(after));
    }

    [Fact]
    public async Task Read_WhileTheReaderWaits_WakesForEachEvent()
    {
        var stream = StreamReading.NewStream();
        await using var reader = stream.ReadAsync(0, CancellationToken.None).GetAsyncEnumerator();
        for (var i = 1; i <= 100; i++)
        {
            var next = reader.MoveNextAsync();
            Assert.False(next.IsCompleted);
            stream.PublishText("x");
            Assert.True(await next);
            Assert.Equal(new PositionedEvent(i, new TextDelta("x")), reader.Current);
        }
    }

    [Fact]
    public async Task Read_Cancelled_Throws()
    {
        var stream = StreamReading.NewStream();
        using var stop = new CancellationTokenSource();
        var reading = stream.ReadAllAsync(0, stop.Token);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
    }

    [Fact]
    public async Task Read_HalfASurrogatePair_WaitsForTheOtherHalf()
    {
        var stream = StreamReading.NewStream();
        await using var reader = stream.ReadAsync(0, CancellationToken.None).GetAsyncEnumerator();
        stream.PublishText("a\ud83d");
        await reader.MoveNextAsync();
        Assert.Equal(new TextDelta("a"), reader.Current.Event);

        var next = reader.MoveNextAsync();
        stream.PublishText("\ude00b");

        Assert.True(await next);
        Assert.Equal(new PositionedEvent(4, new TextDelta("\ud83d\ude00b")), reader.Current);
    }

    [Fact]
    public async Task Read_ManyReadersWhileAWriterRuns_AllSeeTheSame()
    {
        var stream = StreamReading.NewStream();
        var readers = Enumerable.Range(0, 16).Select(_ => Task.Run(() => stream.ReadAllAsync())).ToArray();
        await Task.Run(() =>
        {
            for (var i = 0; i < 5_000; i++)
            {
                stream.PublishText($"{i} ");
                if (i % 500 == 0)
                {
                    stream.Publish(Tool);
                }
            }

            stream.Publish(StreamReading.Done);
        });

        var expected = (await stream.ReadAllAsync()).Joined();
        foreach (var seen in await Task.WhenAll(readers))
        {
            Assert.Equal(expected, seen.Joined());
        }
    }

    [Fact]
    public void Read_CutAtAnyPosition_ContinuesWithoutLossOrDoubling()
    {
        var pieces = Gen.OneOf(Gen.Elements("a", "bc", "d\ud83d\ude00", "efgh"), Gen.Constant("")).ListOf();
        Prop.ForAll(pieces.ToArbitrary(), list =>
        {
            var stream = StreamReading.NewStream();
            foreach (var piece in list)
            {
                if (piece.Length == 0)
                {
                    stream.Publish(Tool);
                }

                stream.PublishText(piece);
            }

            stream.Publish(StreamReading.Done);
            return CutsAreSeamless(stream);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Publish_AfterTheEnd_Throws()
    {
        var stream = StreamReading.NewStream();
        stream.Publish(StreamReading.Done);
        Assert.True(stream.Ended);
        Assert.Throws<InvalidOperationException>(() => stream.PublishText("more"));
    }

    [Fact]
    public void TailText_AfterAnEvent_StartsAgain()
    {
        var stream = StreamReading.NewStream();
        stream.PublishText("before");
        stream.Publish(Tool);
        Assert.Equal("", stream.TailText());
        stream.PublishText("af");
        stream.PublishText("ter");
        Assert.Equal("after", stream.TailText());
    }

    private static bool CutsAreSeamless(TurnStream stream)
    {
        var whole = ReadNow(stream, 0);
        for (var cut = 0L; cut < stream.End; cut++)
        {
            var rest = ReadNow(stream, cut);
            var skipped = whole.Where(next => next.Position <= cut || next.Event is TextDelta);
            var before = skipped.Text()[..(int)Math.Min(skipped.Text().Length, skipped.Text().Length - rest.Text().Length)];
            if (before + rest.Text() != whole.Text() || rest[^1] != whole[^1]
                || rest.Count(next => next.Event is not TextDelta) != whole.Count(next => next.Position > cut && next.Event is not TextDelta))
            {
                return false;
            }
        }

        return true;
    }

    private static List<PositionedEvent> ReadNow(TurnStream stream, long after)
    {
        var reading = stream.ReadAllAsync(after);
        Assert.True(reading.IsCompleted);
        return reading.GetAwaiter().GetResult();
    }
}
