// SPDX-License-Identifier: Apache-2.0

using Sigil.Components.Tests.Fakes;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Sessions;
using Sigil.Web.Components.Listing;

namespace Sigil.Components.Tests.Listing;

public sealed class SessionListTests
{
    private readonly FakeGateway _gateway = new();
    private readonly FakeCallers _callers = new();
    private readonly SessionList _list;

    public SessionListTests() => _list = new SessionList(_callers, _gateway, _callers, TimeProvider.System);

    [Fact]
    public async Task Sessions_AreGroupedByWorkspace()
    {
        _callers.Workspaces.Add(FakeCallers.NewWorkspace("work"));
        _gateway.AddSession("mine");
        _gateway.AddSession("theirs", _callers.Workspaces[1].Id);

        await _list.RefreshAsync(default);

        Assert.Equal([("personal", "mine"), ("work", "theirs")], _list.Groups!.Select(group => (group.Workspace.Id.Value, group.Sessions.Single().Title)));
    }

    [Fact]
    public async Task Search_ReadsAnew_AndAnEmptyOneShowsAll()
    {
        _gateway.AddSession("needle");
        _gateway.AddSession("hay");

        await _list.FindAsync(" NEED ", default);
        Assert.Equal(["needle"], Titles());
        await _list.FindAsync("", default);

        Assert.Equal(["hay", "needle"], Titles());
    }

    [Fact]
    public async Task More_AddsTheNextPage_WithoutDoubles()
    {
        for (var i = 0; i < SessionList.PageSize + 3; i++)
        {
            _gateway.AddSession($"session {i}");
        }

        await _list.RefreshAsync(default);
        Assert.NotNull(_list.Groups![0].Next);
        await _list.MoreAsync(_list.Groups[0], default);

        Assert.Equal(SessionList.PageSize + 3, Titles().Distinct().Count());
        Assert.Null(_list.Groups[0].Next);
    }

    [Fact]
    public async Task Rename_ThatIsRefused_KeepsTheTitle_AndSaysWhy()
    {
        var session = _gateway.AddSession("old");
        await _list.RefreshAsync(default);
        _gateway.Refusal = new SigilError(ErrorCodes.RequestInvalid, "A title has no control characters.");

        Assert.False(await _list.RenameAsync(session, "new\u0007", default));

        Assert.Equal(["old"], Titles());
        Assert.NotNull(_list.Problem);
    }

    [Fact]
    public async Task RenameAndDelete_ShowAtOnce()
    {
        var session = _gateway.AddSession("old");
        _gateway.AddSession("other");
        await _list.RefreshAsync(default);

        await _list.RenameAsync(session, " new ", default);
        Assert.Equal(["other", "new"], Titles());
        await _list.DeleteAsync(session, default);

        Assert.Equal(["other"], Titles());
    }

    [Fact]
    public async Task Archived_IsInAListOfItsOwn_AndComesBack()
    {
        var session = _gateway.AddSession("old");
        _gateway.AddSession("other");
        var archive = _list.For(SessionStatus.Archived);
        await _list.RefreshAsync(default);

        Assert.True(await _list.SetStatusAsync(session, SessionStatus.Archived, default));
        await archive.RefreshAsync(default);
        Assert.Equal(["other"], Titles());
        Assert.Equal("old", archive.Groups!.Single().Sessions.Single().Title);

        Assert.True(await archive.SetStatusAsync(archive.Groups!.Single().Sessions.Single(), SessionStatus.Active, default));
        await _list.RefreshAsync(default);
        Assert.Empty(archive.Groups!.Single().Sessions);
        Assert.Equal(["other", "old"], Titles());
    }

    [Fact]
    public async Task Archive_ThatIsRefused_KeepsTheSession_AndSaysWhy()
    {
        var session = _gateway.AddSession("mine");
        await _list.RefreshAsync(default);
        _gateway.Refusal = new SigilError(ErrorCodes.AuditFailure, "The entry could not be written.");

        Assert.False(await _list.SetStatusAsync(session, SessionStatus.Archived, default));

        Assert.Equal(["mine"], Titles());
        Assert.Equal(ErrorCodes.AuditFailure, _list.Problem?.Code);
    }

    [Fact]
    public async Task SignedOut_IsAProblem_AndShowsNothing()
    {
        _callers.SignedOut = true;

        await _list.RefreshAsync(default);

        Assert.Equal(ErrorCodes.Unauthorized, _list.Problem?.Code);
        Assert.Null(_list.Groups);
    }

    private string[] Titles() => [.. _list.Groups!.SelectMany(group => group.Sessions).Select(session => session.Title)];
}
