// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Channels;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Tests.Agent.Loop;

namespace Sigil.Domain.Tests.Channels;

public sealed class SendOnceTests : IAsyncDisposable
{
    private readonly GatewayFixture _gateway = new();

    public ValueTask DisposeAsync() => _gateway.DisposeAsync();

    [Fact]
    public async Task Send_Twice_RunsOneTurnAndShowsItTwice()
    {
        _gateway.Model.Say("Hello there");
        var first = await _gateway.SendAsync(Message("Hi"));
        var seen = await GatewayFixture.EndAsync(first);

        var second = await _gateway.SendAsync(Message("Hi"));

        Assert.False(first.Replayed);
        Assert.True(second.Replayed);
        Assert.Equal(first.TurnId, second.TurnId);
        Assert.Equal(seen, await GatewayFixture.EndAsync(second));
        Assert.Single(_gateway.Model.Requests);
    }

    [Fact]
    public async Task Send_AgainLongAfter_IsRebuiltFromDiskAtTheSamePositions()
    {
        _gateway.Model.Say("Hello there");
        var first = await _gateway.SendAsync(Message("Hi"));
        var seen = await GatewayFixture.EndAsync(first);
        _gateway.Time.Advance(TimeSpan.FromHours(1));

        var second = await _gateway.SendAsync(Message("Hi"));

        Assert.NotSame(first.Stream, second.Stream);
        Assert.Equal(seen.Select(each => each.Position), (await GatewayFixture.EndAsync(second)).Select(each => each.Position));
    }

    [Fact]
    [Trait("attack", "LA-4")]
    public async Task Send_AfterTheProcessEndedBetweenTurnAndNote_FindsTheTurn()
    {
        _gateway.Model.Say("Hello there");
        _gateway.Keys.OnComplete = () => throw new SigilException(new SigilError(ErrorCodes.StoreUnavailable, "killed"));
        await Assert.ThrowsAsync<SigilException>(async () => await _gateway.SendAsync(Message("Hi")));
        _gateway.Keys.OnComplete = () => { };

        var again = await _gateway.SendAsync(Message("Hi"));
        await GatewayFixture.EndAsync(again);

        Assert.True(again.Replayed);
        Assert.Single(_gateway.Model.Requests);
        Assert.Single((await _gateway.Directory.HistoryAsync(GatewayFixture.Caller(), GatewayFixture.Personal, again.SessionId, null, 10, default)).OrThrow());
    }

    [Fact]
    [Trait("attack", "LA-4")]
    public async Task Send_AfterTheProcessEndedBetweenTurnAndNote_FindsTheTurnInAClientsSession()
    {
        _gateway.Model.Say("One");
        _gateway.Model.Say("Two");
        var earlier = await _gateway.SendAsync(GatewayFixture.Message("Before") with { ClientKey = "browser-7" });
        await GatewayFixture.EndAsync(earlier);
        _gateway.Keys.OnComplete = () => throw new SigilException(new SigilError(ErrorCodes.StoreUnavailable, "killed"));
        await Assert.ThrowsAsync<SigilException>(async () => await _gateway.SendAsync(Message("Hi") with { ClientKey = "browser-7" }));
        _gateway.Keys.OnComplete = () => { };

        var again = await _gateway.SendAsync(Message("Hi") with { ClientKey = "browser-7" });
        await GatewayFixture.EndAsync(again);

        Assert.Equal(earlier.SessionId, again.SessionId);
        Assert.True(again.Replayed);
        Assert.Equal(2, _gateway.Model.Requests.Count);
    }

    [Fact]
    public async Task Send_Refused_LeavesTheKeyFree()
    {
        var bad = Message("Hi") with { Model = ModelReference.Parse("nobody/x") };
        Assert.Equal(ErrorCodes.ProviderUnknown, (await _gateway.Conversations.SendAsync(bad, default)).Error!.Code);
        Assert.Equal(0, _gateway.Keys.Count);

        _gateway.Model.Say("ok");
        var sent = await _gateway.SendAsync(Message("Hi"));
        Assert.False(sent.Replayed);
    }

    [Fact]
    [Trait("attack", "CW-1")]
    public async Task Send_ToAForeignWorkspace_NotesNothing()
    {
        var refused = await _gateway.Conversations.SendAsync(Message("Hi") with { Caller = GatewayFixture.Caller(permissions: "sessions.read") }, default);

        Assert.Equal(ErrorCodes.Forbidden, refused.Error!.Code);
        Assert.Equal(0, _gateway.Keys.Count);
    }

    [Fact]
    [Trait("attack", "CW-2")]
    public async Task Send_TheSameKeyByOthersAndElsewhere_IsAnotherMessage()
    {
        _gateway.Model.Say("one");
        _gateway.Model.Say("two");
        _gateway.Model.Say("three");
        InboundMessage[] messages =
        [
            Message("Hi"), Message("Hi") with { Caller = GatewayFixture.Caller("usr_eve") }, Message("Hi") with { WorkspaceId = GatewayFixture.Work },
        ];

        foreach (var message in messages)
        {
            var sent = await _gateway.SendAsync(message);
            await GatewayFixture.EndAsync(sent);
            Assert.False(sent.Replayed);
        }

        Assert.Equal(3, _gateway.Model.Requests.Count);
    }

    [Fact]
    public async Task Send_AfterItsSessionWasDeleted_DoesNotRunAgain()
    {
        _gateway.Model.Say("ok");
        var sent = await _gateway.SendAsync(Message("Hi"));
        await GatewayFixture.EndAsync(sent);
        (await _gateway.Directory.DeleteAsync(GatewayFixture.Caller(), GatewayFixture.Personal, sent.SessionId, default)).OrThrow();
        _gateway.Time.Advance(TimeSpan.FromHours(1));

        var again = await _gateway.Conversations.SendAsync(Message("Hi"), default);

        Assert.Equal(ErrorCodes.IdempotencyUnknown, again.Error!.Code);
        Assert.Single(_gateway.Model.Requests);
    }

    [Fact]
    public async Task Send_AConversationThatIsStoredNowhere_IsShownAgainWhileItIsInMemory()
    {
        _gateway.Model.Say("ok");
        var message = Message("Hi") with { Ephemeral = new EphemeralHistory([]) };
        var sent = await _gateway.SendAsync(message);
        await GatewayFixture.EndAsync(sent);

        Assert.Equal(sent.TurnId, (await _gateway.SendAsync(message)).TurnId);

        _gateway.Time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(ErrorCodes.IdempotencyUnknown, (await _gateway.Conversations.SendAsync(message, default)).Error!.Code);
        Assert.Single(_gateway.Model.Requests);
    }

    private static InboundMessage Message(string content) => GatewayFixture.Message(content) with { Once = new OnceKey("SendMessage", "key-1", "f00d") };
}
