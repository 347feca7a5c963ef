// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Agent.Events;
using Sigil.Domain.Channels;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Providers;
using Sigil.Domain.Security;
using Sigil.Domain.Security.Auditing;
using Sigil.Domain.Sessions;
using Sigil.Domain.Tests.Agent.Loop;

namespace Sigil.Domain.Tests.Channels;

public sealed class SessionDirectoryTests : IAsyncDisposable
{
    private readonly GatewayFixture _gateway = new();

    public ValueTask DisposeAsync() => _gateway.DisposeAsync();

    private ISessionDirectory Directory => _gateway.Directory;

    [Fact]
    public async Task List_GivesOwnSessionsLastUsedFirstPageByPage()
    {
        var (first, second, third) = (await TalkAsync("one"), await TalkAsync("two"), await TalkAsync("three"));
        await TalkAsync("foreign", GatewayFixture.Caller("usr_eve"));
        var page = (await Directory.ListAsync(GatewayFixture.Caller(), GatewayFixture.Personal, null, 2, null, default)).OrThrow();
        var rest = (await Directory.ListAsync(GatewayFixture.Caller(), GatewayFixture.Personal, null, 2, page.Next, default)).OrThrow();
        Assert.Equal([third, second, first], page.Items.Concat(rest.Items).Select(session => session.Id));
        Assert.Null(rest.Next);
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(201, null)]
    [InlineData(10, "nonsense")]
    public async Task List_WithBadPaging_SaysSo(int limit, string? after)
        => Assert.False((await Directory.ListAsync(GatewayFixture.Caller(), GatewayFixture.Personal, null, limit, after, default)).Succeeded);

    [Fact]
    public async Task History_GivesTurnsOldestFirst()
    {
        var session = await TalkAsync("one");
        await TalkAsync("two", session: session);
        await TalkAsync("three", session: session);
        var last = (await Directory.HistoryAsync(GatewayFixture.Caller(), GatewayFixture.Personal, session, null, 2, default)).OrThrow();
        var before = (await Directory.HistoryAsync(GatewayFixture.Caller(), GatewayFixture.Personal, session, last[0].Turn.Sequence, 2, default)).OrThrow();
        Assert.Equal(["one", "two", "three"], before.Concat(last).Select(turn => turn.Messages[0].Content));
    }

    [Fact]
    public async Task Rename_ChangesTheTitleAndIsRecorded()
    {
        var session = await TalkAsync("one");
        var renamed = (await Directory.RenameAsync(GatewayFixture.Caller(), GatewayFixture.Personal, session, "  Holidays ", default)).OrThrow();
        Assert.Equal("Holidays", renamed.Title);
        Assert.Equal(AuditActions.SessionRenamed, _gateway.Audit.Entries[^1].Action);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("a\nb")]
    [InlineData("a\u202eb")]
    public async Task Rename_ToWhatIsNoTitle_IsRefused(string title)
    {
        var session = await TalkAsync("one");
        Assert.Equal("title", (await Directory.RenameAsync(GatewayFixture.Caller(), GatewayFixture.Personal, session, title, default)).Error!.Field);
    }

    [Fact]
    public async Task Rename_ToTooMuchOrHalfACharacter_IsRefused()
    {
        var session = await TalkAsync("one");
        foreach (var title in new[] { new string('x', 201), "a\ud83d" })
        {
            Assert.Equal("title", (await Directory.RenameAsync(GatewayFixture.Caller(), GatewayFixture.Personal, session, title, default)).Error!.Field);
        }
    }

    [Fact]
    public async Task SetModel_ToAnUnknownOne_IsRefused()
    {
        var session = await TalkAsync("one");
        Assert.False((await SetModelAsync(session, "nobody/x")).Succeeded);
        Assert.Equal("stub/two", (await SetModelAsync(session, "stub/two")).OrThrow().Model!.ToString());
        Assert.Null((await SetModelAsync(session, null)).OrThrow().Model);
    }

    [Fact]
    public async Task Delete_StopsTheRunningTurnFirst()
    {
        var gate = new Gate();
        _gateway.Model.Answer(new ChatText("a"), gate);
        var handle = await _gateway.SendAsync("Hi");
        await gate.Reached;
        var waiting = await _gateway.SendAsync("Hi again", handle.SessionId);

        Assert.True((await Directory.DeleteAsync(GatewayFixture.Caller(), handle.WorkspaceId, handle.SessionId, default)).Value);

        Assert.Equal(new TurnEnded(TurnStatus.Cancelled, null), (await GatewayFixture.EndAsync(handle))[^1].Event);
        Assert.Equal(new TurnEnded(TurnStatus.Cancelled, null), (await GatewayFixture.EndAsync(waiting))[^1].Event);
        Assert.Null(await _gateway.Store.FindAsync(handle.WorkspaceId, handle.SessionId, default));
        Assert.Contains(_gateway.Audit.Entries, entry => entry.Action == AuditActions.SessionDeleted);
        Assert.Equal(ErrorCodes.EntityNotFound, (await _gateway.Conversations.SendAsync(GatewayFixture.Message("more", handle.SessionId), default)).Error!.Code);
    }

    [Fact]
    public async Task Changes_ThatCannotBeRecorded_AreNotMade()
    {
        var session = await TalkAsync("one");
        _gateway.Audit.Failing = true;
        Assert.Equal(ErrorCodes.AuditFailure, (await Directory.RenameAsync(GatewayFixture.Caller(), GatewayFixture.Personal, session, "x", default)).Error!.Code);
        Assert.Equal(ErrorCodes.AuditFailure, (await Directory.DeleteAsync(GatewayFixture.Caller(), GatewayFixture.Personal, session, default)).Error!.Code);
        Assert.Equal("one", (await Directory.GetAsync(GatewayFixture.Caller(), GatewayFixture.Personal, session, default)).OrThrow().Title);
    }

    [Fact]
    [Trait("attack", "CW-1")]
    public async Task Everything_OfSomebodyElse_IsNotFound()
    {
        var session = await TalkAsync("one");
        foreach (var code in await CodesAsync(GatewayFixture.Caller("usr_eve"), GatewayFixture.Personal, session))
        {
            Assert.Equal(ErrorCodes.EntityNotFound, code);
        }

        foreach (var code in await CodesAsync(GatewayFixture.Caller(), GatewayFixture.Work, session))
        {
            Assert.Equal(ErrorCodes.EntityNotFound, code);
        }
    }

    [Fact]
    public async Task Everything_WithoutThePermission_IsForbidden()
    {
        var session = await TalkAsync("one");
        foreach (var code in await CodesAsync(GatewayFixture.Caller(permissions: "chat.send"), GatewayFixture.Personal, session))
        {
            Assert.Equal(ErrorCodes.Forbidden, code);
        }

        var reader = GatewayFixture.Caller(permissions: "sessions.read");
        Assert.Equal(ErrorCodes.Forbidden, (await Directory.DeleteAsync(reader, GatewayFixture.Personal, session, default)).Error!.Code);
        Assert.True((await Directory.GetAsync(reader, GatewayFixture.Personal, session, default)).Succeeded);
    }

    private async Task<ErrorCode?[]> CodesAsync(Caller caller, WorkspaceId workspace, SessionId session) =>
    [
        (await Directory.GetAsync(caller, workspace, session, default)).Error?.Code,
        (await Directory.HistoryAsync(caller, workspace, session, null, 10, default)).Error?.Code,
        (await Directory.RenameAsync(caller, workspace, session, "x", default)).Error?.Code,
        (await Directory.SetModelAsync(caller, workspace, session, null, default)).Error?.Code,
        (await Directory.DeleteAsync(caller, workspace, session, default)).Error?.Code,
    ];

    private ValueTask<Outcome<Session>> SetModelAsync(SessionId session, string? model)
        => Directory.SetModelAsync(GatewayFixture.Caller(), GatewayFixture.Personal, session, model is null ? null : ModelReference.Parse(model), default);

    private async Task<SessionId> TalkAsync(string content, Caller? caller = null, SessionId? session = null)
    {
        _gateway.Model.Say("ok");
        var handle = await _gateway.SendAsync(GatewayFixture.Message(content, session) with { Caller = caller ?? GatewayFixture.Caller() });
        await GatewayFixture.EndAsync(handle);
        return handle.SessionId;
    }
}
