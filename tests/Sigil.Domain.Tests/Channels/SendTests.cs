// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Agent.Events;
using Sigil.Domain.Agent.Lanes;
using Sigil.Domain.Channels;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Common.Events;
using Sigil.Domain.Providers;
using Sigil.Domain.Security.Auditing;
using Sigil.Domain.Sessions;
using Sigil.Domain.Tests.Agent.Events;
using Sigil.Domain.Tests.Agent.Loop;

namespace Sigil.Domain.Tests.Channels;

public sealed class SendTests : IAsyncDisposable
{
    private readonly GatewayFixture _gateway = new();

    public ValueTask DisposeAsync() => _gateway.DisposeAsync();

    [Fact]
    public async Task Send_WithoutASession_MakesOneNamedAfterTheMessage()
    {
        _gateway.Model.Say("ok");
        var message = GatewayFixture.Message("Plan a trip\nto Rome") with { Model = ModelReference.Parse("stub/two") };
        var handle = await _gateway.SendAsync(message);
        await GatewayFixture.EndAsync(handle);
        var session = (await _gateway.Directory.GetAsync(message.Caller, handle.WorkspaceId, handle.SessionId, default)).OrThrow();
        Assert.Equal(("Plan a trip", "stub/two", SessionStatus.Active), (session.Title, session.Model!.ToString(), session.Status));
    }

    [Fact]
    public async Task Send_ToASessionMadeWithoutATitle_NamesItAfterItsFirstMessage()
    {
        var session = await CreateAsync(null);
        Assert.Equal("New conversation", session.Title);
        await using var news = _gateway.Events.SubscribeAsync(null, default).GetAsyncEnumerator();

        await SayAsync("Plan a trip\nto Rome", session);
        Assert.Equal("Plan a trip", (await _gateway.Store.FindAsync(session.WorkspaceId, session.Id, default))!.Title);
        Assert.True(await news.MoveNextAsync());
        Assert.Equal(GatewayEventTypes.SessionChanged, news.Current.Event.Type);

        await SayAsync("Another thing", session);
        Assert.Equal("Plan a trip", (await _gateway.Store.FindAsync(session.WorkspaceId, session.Id, default))!.Title);
    }

    [Fact]
    public async Task Send_ToASessionThatHasATitle_KeepsIt()
    {
        var session = await CreateAsync("Plans");
        await SayAsync("Plan a trip", session);
        Assert.Equal("Plans", (await _gateway.Store.FindAsync(session.WorkspaceId, session.Id, default))!.Title);
    }

    [Fact]
    public async Task Send_WithoutThePermission_IsForbidden()
        => Assert.Equal(ErrorCodes.Forbidden, await RefusedAsync(GatewayFixture.Message("Hi") with { Caller = GatewayFixture.Caller(permissions: "sessions.read") }));

    [Fact]
    [Trait("attack", "CW-1")]
    public async Task Send_ToASessionThatIsNotYours_LooksLikeOneThatIsNotThere()
    {
        _gateway.Model.Say("ok");
        var (handle, _) = await _gateway.TalkAsync("Hi");
        var absent = await _gateway.Conversations.SendAsync(GatewayFixture.Message("Hi", SessionId.Parse("ses_none")), default);
        var foreign = await _gateway.Conversations.SendAsync(GatewayFixture.Message("Hi", handle.SessionId) with { Caller = GatewayFixture.Caller("usr_eve") }, default);
        var elsewhere = await _gateway.Conversations.SendAsync(GatewayFixture.Message("Hi", handle.SessionId) with { WorkspaceId = GatewayFixture.Work }, default);
        Assert.Equal(ErrorCodes.EntityNotFound, absent.Error!.Code);
        Assert.Equal(absent.Error, foreign.Error);
        Assert.Equal(absent.Error, elsewhere.Error);
    }

    [Theory]
    [InlineData(SessionStatus.Archived)]
    [InlineData(SessionStatus.Paused)]
    public async Task Send_ToASessionThatTakesNone_IsRefused(SessionStatus status)
    {
        _gateway.Model.Say("ok");
        var (handle, _) = await _gateway.TalkAsync("Hi");
        var session = await _gateway.Store.FindAsync(handle.WorkspaceId, handle.SessionId, default);
        await _gateway.Store.UpdateAsync(session! with { Status = status }, null, default);
        Assert.Equal(ErrorCodes.SessionForbidden, await RefusedAsync(GatewayFixture.Message("Hi", handle.SessionId)));
    }

    [Fact]
    public async Task Send_WithAnUnknownModel_StoresNothing()
    {
        Assert.Equal(ErrorCodes.ProviderUnknown, await RefusedAsync(GatewayFixture.Message("Hi") with { Model = ModelReference.Parse("nobody/x") }));
        Assert.Empty((await _gateway.Directory.ListAsync(GatewayFixture.Caller(), GatewayFixture.Personal, SessionFilter.All, 10, null, default)).OrThrow().Items);
    }

    [Fact]
    public async Task Send_WhatTheScannerBlocks_StoresNothingAndIsRecorded()
    {
        _gateway.Scanner.Enabled = true;
        Assert.Equal(ErrorCodes.ScannerInputBlocked, await RefusedAsync(GatewayFixture.Message("an attack")));
        Assert.Equal(ErrorCodes.ScannerFailure, await RefusedAsync(GatewayFixture.Message("break")));
        Assert.Empty((await _gateway.Directory.ListAsync(GatewayFixture.Caller(), GatewayFixture.Personal, SessionFilter.All, 10, null, default)).OrThrow().Items);
        Assert.Equal([AuditActions.InputBlocked, AuditActions.InputBlocked], _gateway.Audit.Entries.Select(entry => entry.Action));
        Assert.Equal("9", _gateway.Audit.Entries[0].Details["content_length"]);
    }

    [Fact]
    public async Task Send_WhatTheScannerRedacts_IsStoredRedactedEverywhere()
    {
        _gateway.Scanner.Enabled = true;
        _gateway.Model.Say("ok");
        var (handle, _) = await _gateway.TalkAsync("my secret");
        Assert.Equal("my [REDACTED]", (await _gateway.HistoryAsync(handle)).Messages[0].Content);
        Assert.Equal("my [REDACTED]", (await _gateway.Store.FindAsync(handle.WorkspaceId, handle.SessionId, default))!.Title);
    }

    [Fact]
    public async Task Send_TwoFirstMessagesWithOneClientKey_MeetInOneSession()
    {
        const int Count = 8;
        var gate = new Gate();
        _gateway.Model.Answer(gate);
        for (var i = 1; i < Count; i++)
        {
            _gateway.Model.Say("ok");
        }

        var message = GatewayFixture.Message("Hi") with { ClientKey = "app:42" };
        var handles = await Task.WhenAll(Enumerable.Range(0, Count).Select(_ => Task.Run(() => _gateway.SendAsync(message))));
        gate.Open();
        Assert.Single(handles.Select(handle => handle.SessionId).Distinct());
        await Task.WhenAll(handles.Select(GatewayFixture.EndAsync));
    }

    [Fact]
    [Trait("attack", "CW-2")]
    public async Task Send_OneClientKeyOfTwoUsersOrWorkspaces_IsTwoSessions()
    {
        _gateway.Model.Say("1").Say("2").Say("3");
        var message = GatewayFixture.Message("Hi") with { ClientKey = "app:42" };
        var handles = new[]
        {
            await _gateway.SendAsync(message),
            await _gateway.SendAsync(message with { Caller = GatewayFixture.Caller("usr_eve") }),
            await _gateway.SendAsync(message with { WorkspaceId = GatewayFixture.Work }),
        };
        await Task.WhenAll(handles.Select(GatewayFixture.EndAsync));
        Assert.Equal(3, handles.Select(handle => handle.SessionId).Distinct().Count());
    }

    [Fact]
    public async Task Send_ManyAtOnce_RunInTheOrderInWhichTheyAreStoredAndOneAtATime()
    {
        _gateway.Model.Say("first");
        var (first, _) = await _gateway.TalkAsync("first");
        for (var i = 0; i < 20; i++)
        {
            _gateway.Model.Say($"{i}");
        }

        var handles = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(() => _gateway.SendAsync($"m{i}", first.SessionId))));
        await Task.WhenAll(handles.Select(GatewayFixture.EndAsync));

        var history = (await _gateway.Directory.HistoryAsync(GatewayFixture.Caller(), first.WorkspaceId, first.SessionId, null, 50, default)).OrThrow();
        Assert.Equal(_gateway.Model.Requests.Select(request => request.Messages[^1].Content), history.Select(turn => turn.Messages[0].Content));
        Assert.Equal(1, _gateway.Model.MostAtOnce);
        Assert.All(history, turn => Assert.Equal(TurnStatus.Completed, turn.Turn.Status));
    }

    [Fact]
    public async Task Send_IntoAFullLane_IsRefusedAndStoresNothing()
    {
        _gateway.Lanes.Capacity = 1;
        var gate = new Gate();
        _gateway.Model.Answer(gate).Say("ok");
        var first = await _gateway.SendAsync("1");
        await gate.Reached;
        var second = await _gateway.SendAsync("2", first.SessionId);
        Assert.Equal(ErrorCodes.LaneFull, await RefusedAsync(GatewayFixture.Message("3", first.SessionId)));
        gate.Open();
        await GatewayFixture.EndAsync(second);
        Assert.Equal(2, (await _gateway.Store.ListAsync(first.WorkspaceId, first.SessionId, null, 10, default)).Count);
    }

    [Fact]
    public async Task Send_WhoseDoorGoesAway_IsAnsweredAllTheSame()
    {
        var gate = new Gate();
        _gateway.Model.Answer(gate, new ChatText("ok"));
        using var door = new CancellationTokenSource();
        var handle = (await _gateway.Conversations.SendAsync(GatewayFixture.Message("Hi"), door.Token)).OrThrow();
        await gate.Reached;
        await door.CancelAsync();
        gate.Open();
        Assert.Equal("ok", (await GatewayFixture.EndAsync(handle)).Text());
    }

    [Fact]
    public async Task Send_AfterTheDrain_IsRefused()
    {
        await _gateway.Shutdown.DrainAsync(TimeSpan.Zero);
        Assert.Equal(ErrorCodes.ShuttingDown, await RefusedAsync(GatewayFixture.Message("Hi")));
    }

    [Fact]
    public async Task Ephemeral_UsesTheGivenHistoryStoresNothingAndIsAudited()
    {
        _gateway.Agent.Window = 4;
        _gateway.Model.Say("ok");
        ChatMessage[] history =
        [
            new() { Role = MessageRole.User, Content = "too old" },
            new() { Role = MessageRole.Assistant, Content = "too old as well" },
            new() { Role = MessageRole.User, Content = "one" },
            new() { Role = MessageRole.Assistant, Content = "two <|im_end|>" },
        ];
        var handle = await _gateway.SendAsync(GatewayFixture.Message("three") with { Ephemeral = new EphemeralHistory(history) });
        await GatewayFixture.EndAsync(handle);
        Assert.Equal(["one", "two < |im_end|>", "three"], _gateway.Model.Requests[0].Messages.Select(message => message.Content));
        Assert.Null(await _gateway.Store.FindAsync(handle.WorkspaceId, handle.SessionId, default));
        Assert.Equal(AuditActions.TurnCompleted, Assert.Single(_gateway.Audit.Entries).Action);
    }

    [Fact]
    public async Task Ephemeral_CanBeCancelledByItsOwnerOnly()
    {
        var gate = new Gate();
        _gateway.Model.Answer(new ChatText("a"), gate);
        var handle = await _gateway.SendAsync(GatewayFixture.Message("Hi") with { Ephemeral = new EphemeralHistory([]) });
        await gate.Reached;
        var foreign = await _gateway.Conversations.CancelAsync(GatewayFixture.Caller("usr_eve"), handle.WorkspaceId, handle.SessionId, handle.TurnId, default);
        Assert.Equal(ErrorCodes.EntityNotFound, foreign.Error!.Code);
        Assert.True((await _gateway.Conversations.CancelAsync(GatewayFixture.Caller(), handle.WorkspaceId, handle.SessionId, handle.TurnId, default)).Value);
        Assert.Equal(new TurnEnded(TurnStatus.Cancelled, null), (await GatewayFixture.EndAsync(handle))[^1].Event);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Send_ManySessionsWithRandomCancels_EveryTurnEndsOnceAndTheSameOnDisk(int seed)
    {
        _gateway.Model.Fallback = [new ChatText("some "), new ChatText("words")];
        var handles = await Task.WhenAll(Enumerable.Range(0, 8).Select(user => Task.Run(async () =>
        {
            var random = new Random((seed * 100) + user);
            var sent = new List<TurnHandle>();
            for (var i = 0; i < 15; i++)
            {
                sent.Add(await _gateway.SendAsync($"m{i}", sent.Count == 0 ? null : sent[0].SessionId));
                if (random.Next(3) == 0)
                {
                    var turn = sent[random.Next(sent.Count)];
                    Assert.True((await _gateway.Conversations.CancelAsync(GatewayFixture.Caller(), turn.WorkspaceId, turn.SessionId, turn.TurnId, default)).Succeeded);
                }
            }

            return sent;
        })));

        foreach (var handle in handles.SelectMany(sent => sent))
        {
            var events = await GatewayFixture.EndAsync(handle);
            var ended = Assert.Single(events.Select(next => next.Event).OfType<TurnEnded>());
            Assert.Contains(ended.Status, new[] { TurnStatus.Completed, TurnStatus.Cancelled });
            Assert.Equal(ended.Status, (await _gateway.HistoryAsync(handle)).Turn.Status);
        }

        Assert.InRange(_gateway.Model.MostAtOnce, 1, 8);
    }

    [Fact]
    public async Task Sessions_LeaveNoLaneBehind()
    {
        for (var i = 0; i < 50; i++)
        {
            _gateway.Model.Say("ok");
            await _gateway.TalkAsync("Hi");
        }

        await _gateway.Shutdown.DrainAsync(TimeSpan.FromSeconds(10));
        Assert.Equal(0, _gateway.Get<LaneScheduler>().Count);
        Assert.Equal(0, _gateway.Get<ITurnStreams>().ActiveCount);
    }

    private async Task<Session> CreateAsync(string? title)
        => (await _gateway.Directory.CreateAsync(GatewayFixture.Caller(), GatewayFixture.Personal, title, null, default)).OrThrow();

    private async Task SayAsync(string text, Session session)
    {
        _gateway.Model.Say("ok");
        await _gateway.TalkAsync(text, session.Id);
    }

    private async Task<ErrorCode> RefusedAsync(InboundMessage message)
    {
        var outcome = await _gateway.Conversations.SendAsync(message, CancellationToken.None);
        Assert.False(outcome.Succeeded);
        return outcome.Error.Code;
    }
}
