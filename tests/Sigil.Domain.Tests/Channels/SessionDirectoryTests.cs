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
        var page = (await Directory.ListAsync(GatewayFixture.Caller(), GatewayFixture.Personal, SessionFilter.All, 2, null, default)).OrThrow();
        var rest = (await Directory.ListAsync(GatewayFixture.Caller(), GatewayFixture.Personal, SessionFilter.All, 2, page.Next, default)).OrThrow();
        Assert.Equal([third, second, first], page.Items.Concat(rest.Items).Select(session => session.Id));
        Assert.Null(rest.Next);
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(201, null)]
    [InlineData(10, "nonsense")]
    public async Task List_WithBadPaging_SaysSo(int limit, string? after)
        => Assert.False((await Directory.ListAsync(GatewayFixture.Caller(), GatewayFixture.Personal, SessionFilter.All, limit, after, default)).Succeeded);

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
    public async Task Archive_TakesNoMessagesUntilItIsBroughtBack()
    {
        var session = await TalkAsync("one");
        var archived = (await Directory.SetStatusAsync(GatewayFixture.Caller(), GatewayFixture.Personal, session, SessionStatus.Archived, default)).OrThrow();
        Assert.Equal((SessionStatus.Archived, AuditActions.SessionArchived), (archived.Status, _gateway.Audit.Entries[^1].Action));
        Assert.Equal(ErrorCodes.SessionForbidden, (await _gateway.Conversations.SendAsync(GatewayFixture.Message("more", session), default)).Error!.Code);
        Assert.Equal([session], await ListedAsync(SessionStatus.Archived));
        Assert.Empty(await ListedAsync(SessionStatus.Active));

        await Directory.SetStatusAsync(GatewayFixture.Caller(), GatewayFixture.Personal, session, SessionStatus.Active, default);
        Assert.Equal(AuditActions.SessionUnarchived, _gateway.Audit.Entries[^1].Action);
        await TalkAsync("more", session: session);
    }

    [Theory]
    [InlineData(SessionStatus.Unknown)]
    [InlineData(SessionStatus.Paused)]
    [InlineData((SessionStatus)77)]
    public async Task Change_ToAnyOtherStatus_IsRefused(SessionStatus status)
    {
        var session = await TalkAsync("one");

        Assert.Equal("status", (await Directory.SetStatusAsync(GatewayFixture.Caller(), GatewayFixture.Personal, session, status, default)).Error!.Field);
    }

    [Fact]
    public async Task ChangeAndDelete_OfAnotherRevision_AreRefusedAndNotRecorded()
    {
        var session = await TalkAsync("one");
        var seen = (await Directory.GetAsync(GatewayFixture.Caller(), GatewayFixture.Personal, session, default)).OrThrow().Revision;
        await TalkAsync("two", session: session);
        var recorded = _gateway.Audit.Entries.Count;

        Assert.Equal(ErrorCodes.PreconditionFailed, (await Directory.ChangeAsync(GatewayFixture.Caller(), GatewayFixture.Personal, session, new SessionChange { Title = "x" }, seen, default)).Error!.Code);
        Assert.Equal(ErrorCodes.PreconditionFailed, (await Directory.DeleteAsync(GatewayFixture.Caller(), GatewayFixture.Personal, session, seen, default)).Error!.Code);
        Assert.Equal(recorded, _gateway.Audit.Entries.Count);

        var current = (await Directory.GetAsync(GatewayFixture.Caller(), GatewayFixture.Personal, session, default)).OrThrow();
        Assert.Equal("one", current.Title);
        Assert.True((await Directory.DeleteAsync(GatewayFixture.Caller(), GatewayFixture.Personal, session, current.Revision, default)).Value);
    }

    [Fact]
    public async Task Create_MakesAnEmptySessionOfTheCallers()
    {
        var made = (await Directory.CreateAsync(GatewayFixture.Caller(), GatewayFixture.Personal, "  Plans ", null, default)).OrThrow();
        Assert.Equal(("Plans", SessionStatus.Active, 0, UserId.Parse("usr_anna")), (made.Title, made.Status, made.MessageCount, made.UserId));
        Assert.Equal("title", (await Directory.CreateAsync(GatewayFixture.Caller(), GatewayFixture.Personal, "a\u202eb", null, default)).Error!.Field);
        Assert.False((await Directory.CreateAsync(GatewayFixture.Caller(), GatewayFixture.Personal, null, ModelReference.Parse("nobody/x"), default)).Succeeded);
        await TalkAsync("hello", session: made.Id);
    }

    [Fact]
    public async Task Branch_GoesOnFromTheCopyAndLeavesTheOriginal()
    {
        var session = await TalkAsync("one");
        await TalkAsync("two", session: session);
        var first = (await Directory.HistoryAsync(GatewayFixture.Caller(), GatewayFixture.Personal, session, null, 2, default)).OrThrow()[0];
        var before = (await Directory.GetAsync(GatewayFixture.Caller(), GatewayFixture.Personal, session, default)).OrThrow();

        var branch = (await Directory.BranchAsync(GatewayFixture.Caller(), GatewayFixture.Personal, session, new BranchPoint(first.Turn.Id), "Other way", default)).OrThrow();
        await TalkAsync("three", session: branch.Id);

        Assert.Equal(["one", "three"], (await Directory.HistoryAsync(GatewayFixture.Caller(), GatewayFixture.Personal, branch.Id, null, 5, default)).OrThrow().Select(turn => turn.Messages[0].Content));
        Assert.Equal(["one", "ok", "three"], _gateway.Model.Requests[^1].Messages.Select(message => message.Content));
        Assert.Equal(before, (await Directory.GetAsync(GatewayFixture.Caller(), GatewayFixture.Personal, session, default)).OrThrow());
        var entry = Assert.Single(_gateway.Audit.Entries, entry => entry.Action == AuditActions.SessionBranched);
        Assert.Equal((branch.Id, session.Value), (entry.SessionId, entry.Details["session"]));
    }

    [Fact]
    public async Task Export_GivesEveryTurnInOrderAndIsRecorded()
    {
        var session = await TalkAsync("0");
        for (var i = 1; i < 23; i++)
        {
            await TalkAsync($"{i}", session: session);
        }

        var export = (await Directory.ExportAsync(GatewayFixture.Caller(), GatewayFixture.Personal, session, default)).OrThrow();
        var asked = new List<string>();
        await foreach (var turn in export.Turns)
        {
            asked.Add(turn.Messages[0].Content);
        }

        Assert.Equal(Enumerable.Range(0, 23).Select(i => $"{i}"), asked);
        Assert.Contains(_gateway.Audit.Entries, entry => entry.Action == AuditActions.SessionExported && entry.SessionId == session);
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
        (await Directory.SetStatusAsync(caller, workspace, session, SessionStatus.Archived, default)).Error?.Code,
        (await Directory.BranchAsync(caller, workspace, session, new BranchPoint(), null, default)).Error?.Code,
        (await Directory.ExportAsync(caller, workspace, session, default)).Error?.Code,
        (await Directory.DeleteAsync(caller, workspace, session, default)).Error?.Code,
    ];

    private async Task<IEnumerable<SessionId>> ListedAsync(SessionStatus status)
        => (await Directory.ListAsync(GatewayFixture.Caller(), GatewayFixture.Personal, new SessionFilter(Status: status), 10, null, default)).OrThrow().Items.Select(session => session.Id);

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
