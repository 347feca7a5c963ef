// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Security.Capabilities;
using Sigil.Domain.Workspaces;

namespace Sigil.Domain.Tests.Identity;

public sealed class ConfiguredWorkspacesTests : IDisposable
{
    private readonly IdentityFixture _fixture = new();

    public void Dispose() => _fixture.Dispose();

    [Fact]
    public async Task Apply_SameFileAgain_ChangesAndWritesNothing()
    {
        await ApplyAsync(Work());
        var (revision, entries) = ((await FindAsync("work"))!.Revision, _fixture.Audit.Entries.Count);
        await ApplyAsync(Work());

        Assert.Equal((revision, entries), ((await FindAsync("work"))!.Revision, _fixture.Audit.Entries.Count));
        Assert.True((await FindAsync("work"))!.Managed);
    }

    [Fact]
    public async Task Apply_NoLongerNamed_KeepsItsPolicyAndIsManagedNoMore()
    {
        await ApplyAsync(Work());
        await ApplyAsync();

        var left = (await FindAsync("work"))!;
        Assert.False(left.Managed);
        Assert.Equal(["tool.*"], left.ToolAllow.Texts);
        Assert.Equal(["member"], left.Members.Select(member => member.Value));
        Assert.Equal("workspace.released", _fixture.Audit.Entries[^1].Action);
        Assert.Equal("gateway", _fixture.Audit.Entries[^1].Actor);

        await ApplyAsync();
        Assert.Equal("workspace.released", _fixture.Audit.Entries[^1].Action);
        Assert.Equal(left.Revision, (await FindAsync("work"))!.Revision);
    }

    [Fact]
    public async Task Apply_OneThatPeopleMade_IsLeftAlone()
    {
        await _fixture.Workspaces.SaveAsync(Work("other"), CancellationToken.None);
        await ApplyAsync(Work());

        Assert.Equal((1, false), ((await FindAsync("other"))!.Revision, (await FindAsync("other"))!.Managed));
    }

    [Fact]
    public async Task Apply_NamesADeletedOne_BringsItBack()
    {
        await _fixture.Workspaces.SaveAsync(Work() with { DeletedAt = _fixture.Time.GetUtcNow() }, CancellationToken.None);
        await ApplyAsync(Work());

        Assert.Null((await FindAsync("work"))!.DeletedAt);
    }

    [Fact]
    [Trait("attack", "CW-6")]
    public async Task Apply_WithAMemberLess_StopsWhatTheyHaveRunning()
    {
        await ApplyAsync(Work() with { Members = [UserId.Parse("member"), UserId.Parse("guest")] });
        Assert.Empty(_fixture.Turns.Stopped);
        await ApplyAsync(Work());

        Assert.Equal(["work/guest"], _fixture.Turns.Stopped);
    }

    [Fact]
    [Trait("attack", "LA-4")]
    public async Task Apply_AuditLogUnavailable_GivesNothing()
    {
        _fixture.Audit.Failing = true;

        await Assert.ThrowsAsync<SigilException>(() => ApplyAsync(Work()));
        Assert.Null(await FindAsync("work"));
    }

    private static Workspace Work(string id = "work") => new()
    {
        Id = WorkspaceId.Parse(id),
        Members = [UserId.Parse("member")],
        ToolAllow = CapabilitySet.Parse(["tool.*"]),
        CreatedAt = DateTimeOffset.UnixEpoch,
    };

    private async Task ApplyAsync(params Workspace[] configured) => await _fixture.Configured.ApplyAsync(configured, CancellationToken.None);

    private async Task<Workspace?> FindAsync(string id) => await _fixture.Workspaces.FindAsync(WorkspaceId.Parse(id), CancellationToken.None);
}
