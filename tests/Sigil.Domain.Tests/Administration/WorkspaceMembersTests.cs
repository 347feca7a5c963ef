// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Identity;
using static Sigil.Domain.Tests.Administration.AdministrationFixture;

namespace Sigil.Domain.Tests.Administration;

public sealed class WorkspaceMembersTests : IDisposable
{
    private static readonly UserId Guest = UserId.Parse("guest");
    private readonly AdministrationFixture _fixture = new();

    public void Dispose() => _fixture.Dispose();

    [Fact]
    public async Task Add_ThenAddAgain_IsAMemberOnce()
    {
        await _fixture.WorkAsync("member");
        var added = (await _fixture.Members.AddAsync(As(UserRole.Owner), Id("work"), Guest, 1, CancellationToken.None)).OrThrow();
        await _fixture.Members.AddAsync(As(UserRole.Owner), Id("work"), Guest, null, CancellationToken.None);

        Assert.Equal("The guest", added.Name);
        var stored = (await _fixture.StoredAsync("work"))!;
        Assert.Equal(["member", "guest"], stored.Members.Select(member => member.Value));
        Assert.Equal(2, stored.Revision);
        Assert.Equal("guest", Assert.Single(_fixture.Audit.Entries, entry => entry.Action == "workspace.member.added").Details["user"]);
    }

    [Fact]
    [Trait("attack", "CW-6")]
    public async Task Remove_Member_IsOutAtOnceAndLosesWhatRuns()
    {
        await _fixture.WorkAsync("member", "guest");
        await _fixture.Members.RemoveAsync(As(UserRole.Owner), Id("work"), Guest, null, CancellationToken.None);

        Assert.Equal(["work/guest"], _fixture.Turns.Stopped);
        Assert.False((await _fixture.Get<IWorkspaceAccess>().OpenAsync(As(UserRole.Guest), Id("work"), CancellationToken.None)).Succeeded);
        Assert.Equal("workspace.member.removed", _fixture.Audit.Entries[^1].Action);
    }

    [Fact]
    public async Task AddAndRemove_WhoIsNotThere_IsNotFound()
    {
        await _fixture.WorkAsync("member");

        Assert.Equal("There is no such user.", (await _fixture.Members.AddAsync(As(UserRole.Owner), Id("work"), UserId.Parse("nobody"), null, CancellationToken.None)).Error!.Message);
        Assert.Equal("There is no such user.", (await _fixture.Members.AddAsync(As(UserRole.Owner), Id("work"), default, null, CancellationToken.None)).Error!.Message);
        Assert.Equal("There is no such member.", (await _fixture.Members.RemoveAsync(As(UserRole.Owner), Id("work"), Guest, null, CancellationToken.None)).Error!.Message);
        Assert.Equal(ErrorCodes.PreconditionFailed, (await _fixture.Members.AddAsync(As(UserRole.Owner), Id("work"), Guest, 9, CancellationToken.None)).Error!.Code);
    }

    [Fact]
    public async Task List_AsAMember_ShowsNamesPageByPage()
    {
        await _fixture.WorkAsync("member", "guest");
        var first = (await _fixture.Members.ListAsync(As(UserRole.Member), Id("work"), 1, null, CancellationToken.None)).OrThrow();
        var second = (await _fixture.Members.ListAsync(As(UserRole.Member), Id("work"), 1, first.Next, CancellationToken.None)).OrThrow();

        Assert.Equal(("The guest", "The member", null), (first.Items[0].Name, second.Items[0].Name, second.Next));
    }

    [Fact]
    [Trait("attack", "CW-1")]
    public async Task List_NotAMember_LooksLikeAbsence()
    {
        await _fixture.WorkAsync("member");

        var refused = (await _fixture.Members.ListAsync(As(UserRole.Guest), Id("work"), 50, null, CancellationToken.None)).Error;
        Assert.Equal((await _fixture.Members.ListAsync(As(UserRole.Guest), Id("absent"), 50, null, CancellationToken.None)).Error, refused);
    }
}
