// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Sessions;

namespace Sigil.Testing.Contracts;

/// <summary>What every <see cref="ISessionStore"/> does.</summary>
public abstract class SessionStoreContract : ConversationStoreContract
{
    private static readonly SessionQuery OfAlice = new() { WorkspaceId = Sample.Workspace, UserId = Sample.Alice };

    [Fact]
    public async Task Find_Made_KeepsEveryField()
    {
        var session = Sample.Session(title: "Grüße 🙂\u0000'%_") with { Model = ModelReference.Parse("demo/assistant"), ClientKey = "client-1" };
        await MakeAsync(session);

        Assert.Equal(session with { MessageCount = 1 }, (await Sessions.FindAsync(Sample.Workspace, session.Id, default))! with { Revision = 0 });
    }

    [Fact]
    [Trait("attack", "CW-1")]
    public async Task Find_InAnotherWorkspace_IsNull()
    {
        var session = await MakeAsync(Sample.Session());

        Assert.Null(await Sessions.FindAsync(WorkspaceId.Parse("other"), session.Id, default));
        Assert.Null(await Sessions.FindAsync(Sample.Workspace, SessionId.Parse("ses_none"), default));
    }

    [Fact]
    [Trait("attack", "CW-2")]
    public async Task Begin_SameIdsInTwoWorkspaces_AreTwoSessions()
    {
        var mine = Sample.Session(title: "mine") with { ClientKey = "key" };
        var other = mine with { WorkspaceId = WorkspaceId.Parse("other"), Title = "theirs", UserId = Sample.Bob };
        await MakeAsync(mine);
        await MakeAsync(other);

        Assert.Equal("mine", (await Sessions.FindAsync(mine.WorkspaceId, mine.Id, default))!.Title);
        Assert.Equal("theirs", (await Sessions.FindAsync(other.WorkspaceId, other.Id, default))!.Title);
        Assert.Null(await Sessions.FindByClientKeyAsync(other.WorkspaceId, Sample.Alice, "key", default));
        Assert.True(await Sessions.DeleteAsync(other.WorkspaceId, other.Id, default));
        Assert.NotNull(await Sessions.FindAsync(mine.WorkspaceId, mine.Id, default));
    }

    [Fact]
    public async Task FindByClientKey_OfAnotherUser_IsNull()
    {
        await MakeAsync(Sample.Session() with { ClientKey = "key" });

        Assert.Equal("ses_one", (await Sessions.FindByClientKeyAsync(Sample.Workspace, Sample.Alice, "key", default))!.Id.Value);
        Assert.Null(await Sessions.FindByClientKeyAsync(Sample.Workspace, Sample.Bob, "key", default));
        Assert.Null(await Sessions.FindByClientKeyAsync(Sample.Workspace, Sample.Alice, "KEY", default));
    }

    [Fact]
    public async Task List_MostRecentlyUsedFirst_WhateverTheClockSays()
    {
        foreach (var id in (string[])["ses_c", "ses_a", "ses_b"])
        {
            await MakeAsync(Sample.Session(id));
        }

        await Turns.BeginAsync(Sample.NextTurn(Sample.Session("ses_c"), "trn_more") with { AcceptedAt = Sample.Now.AddDays(-1) }, default);

        Assert.Equal(["ses_c", "ses_b", "ses_a"], (await Sessions.ListAsync(OfAlice, default)).Items.Select(session => session.Id.Value));
    }

    [Fact]
    public async Task List_ByPages_ReturnsEachSessionOnce()
    {
        for (var i = 0; i < 7; i++)
        {
            await MakeAsync(Sample.Session($"ses_{i}"));
        }

        var seen = new List<string>();
        string? after = null;
        do
        {
            var page = await Sessions.ListAsync(OfAlice with { Limit = 3, After = after }, default);
            seen.AddRange(page.Items.Select(session => session.Id.Value));
            after = page.Next;
        }
        while (after is not null);

        Assert.Equal(["ses_6", "ses_5", "ses_4", "ses_3", "ses_2", "ses_1", "ses_0"], seen);
    }

    [Fact]
    public async Task List_SessionUsedWhilePaging_IsNotSkippedForOthers()
    {
        for (var i = 0; i < 4; i++)
        {
            await MakeAsync(Sample.Session($"ses_{i}"));
        }

        var first = await Sessions.ListAsync(OfAlice with { Limit = 2 }, default);
        await Turns.BeginAsync(Sample.NextTurn(Sample.Session("ses_0"), "trn_more"), default);
        var second = await Sessions.ListAsync(OfAlice with { Limit = 2, After = first.Next }, default);

        Assert.Equal(["ses_1"], second.Items.Select(session => session.Id.Value));
    }

    [Fact]
    [Trait("attack", "CW-3")]
    public async Task List_OfOneUser_NeverShowsAnother()
    {
        await MakeAsync(Sample.Session("ses_a"));
        await MakeAsync(Sample.Session("ses_b", Sample.Bob, "secret plan"));

        Assert.Equal(["ses_a"], (await Sessions.ListAsync(OfAlice, default)).Items.Select(session => session.Id.Value));
        Assert.Empty((await Sessions.ListAsync(OfAlice with { Title = "secret" }, default)).Items);
    }

    [Theory]
    [InlineData("100%", "ses_percent")]
    [InlineData("a_b", "ses_under")]
    [InlineData("ÄPFEL", "ses_umlaut")]
    [InlineData("c\\d", "ses_back")]
    [InlineData("o'brien", "ses_quote")]
    public async Task List_ByTitle_IgnoresCaseAndTakesWildcardsAsText(string part, string expected)
    {
        await MakeAsync(Sample.Session("ses_percent", title: "now 100% done"));
        await MakeAsync(Sample.Session("ses_plain", title: "now 1000 done, axb, cxd"));
        await MakeAsync(Sample.Session("ses_under", title: "Pick A_B please"));
        await MakeAsync(Sample.Session("ses_umlaut", title: "rote äpfel"));
        await MakeAsync(Sample.Session("ses_back", title: "C\\D"));
        await MakeAsync(Sample.Session("ses_quote", title: "O'Brien"));

        Assert.Equal([expected], (await Sessions.ListAsync(OfAlice with { Title = part }, default)).Items.Select(session => session.Id.Value));
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("AQAAAAAAAAAB=")]
    [InlineData("' OR 1=1 --")]
    [InlineData("Af__________")]
    [InlineData("99999999999999999999")]
    public async Task List_MalformedCursor_IsRefusedByName(string cursor)
    {
        var error = await FailsAsync(ErrorCodes.StoreInvalidInput, () => Sessions.ListAsync(OfAlice with { After = cursor }, default).AsTask());

        Assert.Equal("after", error.Field);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(201)]
    public async Task List_LimitOutOfRange_IsRefusedByName(int limit)
    {
        var error = await FailsAsync(ErrorCodes.StoreInvalidInput, () => Sessions.ListAsync(OfAlice with { Limit = limit }, default).AsTask());

        Assert.Equal("limit", error.Field);
    }

    [Fact]
    public async Task Update_Existing_ChangesTitleStatusAndModelOnly()
    {
        var session = await MakeAsync(Sample.Session());
        await MakeAsync(Sample.Session("ses_newer"));
        Time.Advance(TimeSpan.FromMinutes(3));

        var changed = await Sessions.UpdateAsync(
            session with { Title = "Renamed", Status = SessionStatus.Archived, Model = ModelReference.Parse("a/b"), UserId = Sample.Bob, ClientKey = "stolen", MessageCount = 99 },
            null,
            default);

        Assert.True(changed);
        var expected = session with
        {
            Title = "Renamed", Status = SessionStatus.Archived, Model = ModelReference.Parse("a/b"), MessageCount = 1, UpdatedAt = Sample.Now.AddMinutes(3),
        };
        Assert.Equal(expected, (await Sessions.ListAsync(OfAlice with { Title = "rename" }, default)).Items[0] with { Revision = 0 });
        Assert.Equal("ses_one", (await Sessions.ListAsync(OfAlice, default)).Items[0].Id.Value);
    }

    [Fact]
    public async Task Update_Unknown_IsFalse() => Assert.False(await Sessions.UpdateAsync(Sample.Session(), null, default));

    [Fact]
    public async Task Update_OfAnotherRevision_IsRefusedAndChangesNothing()
    {
        await MakeAsync(Sample.Session());
        var seen = (await FindAsync())!;
        await Turns.AppendAsync(Sample.Workspace, [Sample.Message("msg_2", seen.Id, TurnId.Parse("trn_ses_one"), MessageRole.Assistant)], default);

        await FailsAsync(ErrorCodes.PreconditionFailed, () => Sessions.UpdateAsync(seen with { Title = "x" }, seen.Revision, default).AsTask());

        var current = (await FindAsync())!;
        Assert.Equal("Hello", current.Title);
        Assert.True(current.Revision > seen.Revision);
        Assert.True(await Sessions.UpdateAsync(current with { Title = "x" }, current.Revision, default));
        Assert.True((await FindAsync())!.Revision > current.Revision);
    }

    [Fact]
    public async Task Add_New_HasNoMessagesAndIsListedFirst()
    {
        await MakeAsync(Sample.Session("ses_old"));
        await Sessions.AddAsync(Sample.Session() with { ClientKey = "key" }, default);

        Assert.Equal(Sample.Session() with { ClientKey = "key" }, (await FindAsync())! with { Revision = 0 });
        Assert.Equal("ses_one", (await Sessions.ListAsync(OfAlice, default)).Items[0].Id.Value);
        await FailsAsync(ErrorCodes.StoreConflict, () => Sessions.AddAsync(Sample.Session(), default).AsTask());
        Assert.Equal(1, (await Turns.BeginAsync(Sample.NextTurn(Sample.Session(), "trn_first"), default)).Sequence);
    }

    [Fact]
    public async Task List_ByStatus_GivesOnlyThose()
    {
        await MakeAsync(Sample.Session("ses_a"));
        await Sessions.UpdateAsync(await MakeAsync(Sample.Session("ses_b")) with { Status = SessionStatus.Archived }, null, default);

        Assert.Equal(["ses_a"], (await Sessions.ListAsync(OfAlice with { Status = SessionStatus.Active }, default)).Items.Select(session => session.Id.Value));
        Assert.Equal(["ses_b"], (await Sessions.ListAsync(OfAlice with { Status = SessionStatus.Archived }, default)).Items.Select(session => session.Id.Value));
        Assert.Equal(2, (await Sessions.ListAsync(OfAlice, default)).Items.Count);
    }

    [Fact]
    public async Task Delete_Existing_TakesItsTurnsWithIt()
    {
        var session = await MakeAsync(Sample.Session());
        await MakeAsync(Sample.Session("ses_other"));

        Assert.True(await Sessions.DeleteAsync(Sample.Workspace, session.Id, default));
        Assert.False(await Sessions.DeleteAsync(Sample.Workspace, session.Id, default));
        Assert.Null(await Sessions.FindAsync(Sample.Workspace, session.Id, default));
        Assert.Empty(await Turns.ListAsync(Sample.Workspace, session.Id, null, 10, default));
        Assert.Single(await Turns.ListAsync(Sample.Workspace, SessionId.Parse("ses_other"), null, 10, default));
    }

    [Fact]
    public async Task DeleteOfUser_SeveralUsersAndWorkspaces_TakesTheirsInThatOneOnly()
    {
        var mine = await MakeAsync(Sample.Session());
        await MakeAsync(Sample.Session("ses_two"));
        var theirs = await MakeAsync(Sample.Session("ses_theirs", Sample.Bob));

        Assert.Equal(0, await Sessions.DeleteOfUserAsync(WorkspaceId.Parse("elsewhere"), Sample.Alice, default));
        Assert.Equal(2, await Sessions.DeleteOfUserAsync(Sample.Workspace, Sample.Alice, default));

        Assert.Null(await Sessions.FindAsync(Sample.Workspace, mine.Id, default));
        Assert.Empty(await Turns.ListAsync(Sample.Workspace, mine.Id, null, 10, default));
        Assert.NotNull(await Sessions.FindAsync(Sample.Workspace, theirs.Id, default));
    }

    private ValueTask<Session?> FindAsync() => Sessions.FindAsync(Sample.Workspace, SessionId.Parse("ses_one"), default);
}
