// SPDX-License-Identifier: Apache-2.0

using Microsoft.Extensions.Logging.Abstractions;
using Sigil.Domain.Agent.Events;
using Sigil.Domain.Common;
using Sigil.Testing;

namespace Sigil.Domain.Tests.Agent.Events;

public sealed class TurnStreamsTests : IDisposable
{
    private static readonly WorkspaceId Personal = WorkspaceId.Parse("personal");
    private static readonly SessionId Session = SessionId.Parse("ses_1");
    private readonly ManualTime _time = new();
    private readonly TurnStreams _streams;

    public TurnStreamsTests() => _streams = new TurnStreams(_time, NullLogger<TurnStreams>.Instance);

    public void Dispose() => _streams.Dispose();

    [Fact]
    public void Find_WhileRunningAndFiveMinutesAfter_GivesTheStream()
    {
        var stream = Open(1);
        Assert.Same(stream, Find(1));
        stream.Publish(StreamReading.Done);
        _time.Advance(TimeSpan.FromMinutes(4.9));
        Assert.Same(stream, Find(1));
        _time.Advance(TimeSpan.FromMinutes(0.2));
        Assert.Null(Find(1));
    }

    [Fact]
    [Trait("attack", "CW-1")]
    [Trait("attack", "CW-2")]
    public void Find_InAnotherWorkspaceOrSession_GivesNothing()
    {
        Open(1);
        Assert.Null(_streams.Find(WorkspaceId.Parse("other"), Session, Turn(1)));
        Assert.Null(_streams.Find(Personal, SessionId.Parse("ses_2"), Turn(1)));
    }

    [Fact]
    public void Find_AfterManyTurns_KeepsTheLastUsed()
    {
        for (var i = 0; i <= EndedStreams.MaxCount; i++)
        {
            Open(i).Publish(StreamReading.Done);
            Assert.NotNull(Find(0));
        }

        Assert.NotNull(Find(0));
        Assert.Null(Find(1));
        Assert.NotNull(Find(2));
    }

    [Fact]
    [Trait("attack", "RX-8")]
    public void Find_AfterHugeTurns_KeepsABoundedAmountOfText()
    {
        var text = new string('x', (int)EndedStreams.MaxTotal / 4);
        for (var i = 0; i < 6; i++)
        {
            var stream = Open(i);
            stream.PublishText(text);
            stream.Publish(StreamReading.Done);
        }

        Assert.Equal(3, Enumerable.Range(0, 6).Count(i => Find(i) is not null));
    }

    [Fact]
    public void Active_GivesUnfinishedTurnsInOrder()
    {
        var (first, second) = (Open(1), Open(2));
        Assert.Equal([first, second], _streams.Active(Personal, Session));
        Assert.Equal(2, _streams.ActiveCount);
        first.Publish(StreamReading.Done);
        Assert.Equal([second], _streams.Active(Personal, Session));
    }

    [Fact]
    public void Watch_HearsOfTurnsUntilDisposed()
    {
        var heard = new List<ITurnStream>();
        Open(1);
        var watch = _streams.Watch(Personal, Session, heard.Add);
        var second = Open(2);
        watch.Dispose();
        Open(3);
        Assert.Equal([second], heard);
    }

    [Fact]
    public async Task Watch_WithActiveWhileTurnsAreAccepted_MissesAndDoublesNone()
    {
        var opening = Task.Run(() => Enumerable.Range(0, 300).Select(Open).ToList());
        var heard = Enumerable.Range(0, 8).Select(_ => new List<ITurnStream>()).ToList();
        foreach (var list in heard)
        {
            _streams.Watch(Personal, Session, list.Add, withActive: true);
        }

        var all = await opening;
        Assert.All(heard, list => Assert.Equal(all, list));
    }

    [Fact]
    public void Watch_AListenerThatThrows_DoesNotDisturbTheOthers()
    {
        var heard = 0;
        _streams.Watch(Personal, Session, _ => throw new InvalidOperationException());
        _streams.Watch(Personal, Session, _ => heard++);
        Open(1);
        Assert.Equal(1, heard);
    }

    private static TurnId Turn(int number) => TurnId.Parse($"trn_{number}");

    private TurnStream Open(int number) => _streams.Open(Personal, Session, Turn(number));

    private ITurnStream? Find(int number) => _streams.Find(Personal, Session, Turn(number));
}
