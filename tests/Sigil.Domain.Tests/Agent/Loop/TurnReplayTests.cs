// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Agent.Events;
using Sigil.Domain.Channels;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Providers;
using Sigil.Domain.Sessions;
using Sigil.Domain.Tests.Agent.Events;

namespace Sigil.Domain.Tests.Agent.Loop;

/// <summary>What a reader sees after a restart is what a reader saw live, position for position.</summary>
public sealed class TurnReplayTests : IAsyncDisposable
{
    private readonly GatewayFixture _gateway = new();

    public ValueTask DisposeAsync() => _gateway.DisposeAsync();

    [Fact]
    public async Task Replay_OfAPlainAnswer_IsTheSame()
    {
        _gateway.Model.Answer(new ChatText("Hel"), new ChatText("lo \ud83d\ude00"));
        await AssertSameAsync(await _gateway.SendAsync("Hi"));
    }

    [Fact]
    public async Task Replay_OfSeveralIterationsWithDeniedAndLimitedCalls_IsTheSame()
    {
        _gateway.Agent.MaxToolCalls = 3;
        _gateway.Model.Call("a", text: "First. ")
            .Answer(new ChatText("Then. "), new ChatToolCall(new("", "b", "{}")), new ChatToolCall(new("", "c", "{}")), new ChatToolCall(new("", "d", "{}")))
            .Call("a").Say("Done.");
        await AssertSameAsync(await _gateway.SendAsync("Hi"));
    }

    [Fact]
    public async Task Replay_OfAFailedTurnWithPartialText_IsTheSame()
    {
        _gateway.Model.Call("a", text: "First. ").Answer(
            new ChatText("Hal"), new ChatFailed(new SigilError(ErrorCodes.ProviderTimeout, "Too slow.", "x", "Retry.") { RetryAfter = TimeSpan.FromSeconds(1) }));
        await AssertSameAsync(await _gateway.SendAsync("Hi"));
    }

    [Fact]
    public async Task Replay_OfATurnThatReachedItsLimit_IsTheSame()
    {
        for (var i = 0; i < 5; i++)
        {
            _gateway.Model.Call("a", $$"""{"i":{{i}}}""", "Again. ");
        }

        await AssertSameAsync(await _gateway.SendAsync("Hi"));
    }

    [Fact]
    public async Task Replay_OfATurnCancelledAmongItsTools_IsTheSame()
    {
        var gate = new Gate();
        _gateway.Tools.Run = async (_, stop) =>
        {
            await gate.PassAsync(stop);
            return "";
        };
        _gateway.Model.Answer(new ChatText("So. "), new ChatToolCall(new("", "a", "{}")), new ChatToolCall(new("", "b", "{}")));
        var handle = await _gateway.SendAsync("Hi");
        await gate.Reached;
        await CancelAsync(handle);
        await AssertSameAsync(handle);
    }

    [Fact]
    public async Task Replay_OfATurnCancelledAmongItsWords_IsTheSame()
    {
        var gate = new Gate();
        _gateway.Model.Answer(new ChatText("Once upon"), gate);
        var handle = await _gateway.SendAsync("Hi");
        await gate.Reached;
        await CancelAsync(handle);
        await AssertSameAsync(handle);
        Assert.Equal("Once upon", (await _gateway.HistoryAsync(handle)).Messages[^1].Content);
    }

    [Fact]
    public async Task Replay_OfATurnThatWasDrained_IsTheSame()
    {
        var gate = new Gate();
        _gateway.Model.Answer(new ChatText("Once upon"), gate);
        var handle = await _gateway.SendAsync("Hi");
        await gate.Reached;
        await _gateway.Shutdown.DrainAsync(TimeSpan.Zero);
        await AssertSameAsync(handle);
        var turn = (await _gateway.HistoryAsync(handle)).Turn;
        Assert.Equal((TurnStatus.Interrupted, "agent.turn.interrupted", "Once upon"), (turn.Status, turn.ErrorCode, turn.PartialText));
    }

    [Fact]
    public async Task Replay_OfATurnTheProcessDiedIn_EndsAsInterrupted()
    {
        var gate = new Gate();
        _gateway.Tools.Run = async (_, stop) =>
        {
            await gate.PassAsync(stop);
            return "";
        };
        _gateway.Model.Call("a", text: "So. ");
        var handle = await _gateway.SendAsync("Hi");
        await gate.Reached;
        var seen = handle.Stream.ReadAsync(0, CancellationToken.None).GetAsyncEnumerator();
        var position = 0L;
        for (var i = 0; i < 3; i++)
        {
            await seen.MoveNextAsync();
            position = seen.Current.Position;
        }

        await _gateway.Store.InterruptUnfinishedAsync(handle.WorkspaceId, CancellationToken.None);
        var rebuilt = TurnReplay.Rebuild(await _gateway.HistoryAsync(handle));

        var rest = await rebuilt.ReadAllAsync(position);
        Assert.Equal([typeof(TurnUsage), typeof(TurnError), typeof(TurnEnded)], rest.Select(next => next.Event.GetType()));
        Assert.Equal(new TurnEnded(TurnStatus.Interrupted, null), rest[^1].Event);
        Assert.Equal(ErrorCodes.TurnInterrupted, ((TurnError)rest[1].Event).Error.Code);
        await CancelAsync(handle);
    }

    [Fact]
    public async Task OpenTurn_LongAfterTheEnd_ContinuesFromAnyPosition()
    {
        _gateway.Model.Call("a", text: "First. ").Say("Done.");
        var (handle, live) = await _gateway.TalkAsync("Hi");
        _gateway.Time.Advance(TimeSpan.FromHours(1));
        var opened = (await _gateway.Conversations.OpenTurnAsync(GatewayFixture.Caller(), handle.WorkspaceId, handle.SessionId, handle.TurnId, default)).OrThrow();
        Assert.NotSame(handle.Stream, opened.Stream);
        foreach (var after in live.Select(next => next.Position))
        {
            var expected = await handle.Stream.ReadAllAsync(after);
            Assert.Equal(expected, await opened.Stream.ReadAllAsync(after));
        }
    }

    private async Task CancelAsync(TurnHandle handle)
        => await _gateway.Conversations.CancelAsync(GatewayFixture.Caller(), handle.WorkspaceId, handle.SessionId, handle.TurnId, CancellationToken.None);

    private async Task AssertSameAsync(TurnHandle handle)
    {
        var live = await GatewayFixture.EndAsync(handle);
        var rebuilt = (await TurnReplay.Rebuild(await _gateway.HistoryAsync(handle)).ReadAllAsync()).Joined();
        Assert.Equal(live, rebuilt);
    }
}
