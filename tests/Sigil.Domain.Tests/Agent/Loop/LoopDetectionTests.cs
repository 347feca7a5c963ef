// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Agent.Events;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Sessions;
using Sigil.Domain.Tests.Agent.Events;

namespace Sigil.Domain.Tests.Agent.Loop;

[Trait("attack", "RX-3")]
public sealed class LoopDetectionTests : IAsyncDisposable
{
    private readonly GatewayFixture _gateway = new();

    public LoopDetectionTests() => (_gateway.Agent.MaxIterations, _gateway.Agent.MaxToolCalls) = (20, 20);

    public ValueTask DisposeAsync() => _gateway.DisposeAsync();

    [Fact]
    public async Task PingPong_ThreeTimes_EndsTheTurn()
    {
        for (var i = 0; i < 3; i++)
        {
            _gateway.Model.Call("ping").Call("pong");
        }

        var (handle, events) = await _gateway.TalkAsync("Hi");

        var error = events.Select(next => next.Event).OfType<TurnError>().Single().Error;
        Assert.Equal(ErrorCodes.TurnLimit, error.Code);
        Assert.Contains("again and again", error.Message, StringComparison.Ordinal);
        Assert.Equal(TurnStatus.Failed, (await _gateway.HistoryAsync(handle)).Turn.Status);
        Assert.Equal(4, _gateway.Tools.Ran.Count);
    }

    [Fact]
    public async Task OneCall_AgainAndAgain_EndsTheTurn()
    {
        for (var i = 0; i < 6; i++)
        {
            _gateway.Model.Call("ping");
        }

        var (_, events) = await _gateway.TalkAsync("Hi");
        Assert.Equal(ErrorCodes.TurnLimit, events.Select(next => next.Event).OfType<TurnError>().Single().Error.Code);
        Assert.Equal(2, _gateway.Tools.Ran.Count);
    }

    [Fact]
    public async Task Calls_WithOtherResults_GoOn()
    {
        var count = 0;
        _gateway.Tools.Run = (_, _) => new($"result {++count}");
        for (var i = 0; i < 3; i++)
        {
            _gateway.Model.Call("ping").Call("pong");
        }

        _gateway.Model.Say("done");
        var (_, events) = await _gateway.TalkAsync("Hi");
        Assert.Equal("done", events.Text());
    }

    [Fact]
    public async Task Calls_WithOtherArguments_GoOn()
    {
        for (var i = 0; i < 6; i++)
        {
            _gateway.Model.Call("ping", $$"""{"n":{{i}}}""");
        }

        _gateway.Model.Say("done");
        var (_, events) = await _gateway.TalkAsync("Hi");
        Assert.Equal("done", events.Text());
    }
}
