// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Channels;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Events;
using Sigil.Domain.Sessions;

namespace Sigil.Domain.Tests.Agent.Loop;

/// <summary>What dashboards hear of conversations.</summary>
public sealed class TurnNewsTests : IAsyncDisposable
{
    private readonly GatewayFixture _gateway = new();
    private readonly long _start;

    public TurnNewsTests() => _start = _gateway.Events.Last;

    public ValueTask DisposeAsync() => _gateway.DisposeAsync();

    [Fact]
    public async Task Turn_OfANewSession_IsToldStepByStep()
    {
        _gateway.Model.Say("Hello.");
        var (handle, _) = await _gateway.TalkAsync("Hi");

        var told = await ToldUntilAsync(GatewayEventTypes.TurnEnded);

        Assert.Equal([GatewayEventTypes.SessionCreated, GatewayEventTypes.TurnAccepted, GatewayEventTypes.TurnStarted, GatewayEventTypes.TurnEnded], told.Select(one => one.Type));
        Assert.Equal(new SessionEvent(GatewayEventTypes.SessionCreated, handle.WorkspaceId, UserId.Parse("usr_anna"), handle.SessionId), told[0]);
        var end = Assert.IsType<TurnEvent>(told[^1]);
        Assert.Equal((handle.SessionId, handle.TurnId, TurnStatus.Completed, null), (end.SessionId, end.TurnId, end.Status, end.ErrorCode));
        Assert.NotNull(end.Model);
    }

    [Fact]
    public async Task Session_RenamedAndDeleted_IsTold()
    {
        _gateway.Model.Say("Hello.");
        var (handle, _) = await _gateway.TalkAsync("Hi");
        await _gateway.Directory.RenameAsync(GatewayFixture.Caller(), handle.WorkspaceId, handle.SessionId, "Title", default);
        await _gateway.Directory.DeleteAsync(GatewayFixture.Caller(), handle.WorkspaceId, handle.SessionId, default);

        var told = await ToldUntilAsync(GatewayEventTypes.SessionDeleted);

        Assert.Equal([GatewayEventTypes.SessionChanged, GatewayEventTypes.SessionDeleted], told.TakeLast(2).Select(one => one.Type));
    }

    [Fact]
    public async Task Drain_Tells()
    {
        await _gateway.Shutdown.DrainAsync(TimeSpan.Zero);

        Assert.Equal([GatewayEventTypes.GatewayDraining], (await ToldUntilAsync(GatewayEventTypes.GatewayDraining)).Select(one => one.Type));
    }

    private async Task<List<GatewayEvent>> ToldUntilAsync(string type)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var told = new List<GatewayEvent>();
        await foreach (var posted in _gateway.Events.SubscribeAsync(_start, limit.Token))
        {
            told.Add(posted.Event);
            if (posted.Event.Type == type)
            {
                break;
            }
        }

        return told;
    }
}
