// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Administration;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Identity;
using Sigil.Domain.Workspaces;
using static Sigil.Domain.Tests.Administration.AdministrationFixture;

namespace Sigil.Domain.Tests.Administration;

public sealed class WorkspaceDeletionTests : IDisposable
{
    private readonly AdministrationFixture _fixture = new();

    private IWorkspaceSweep Sweep => _fixture.Get<IWorkspaceSweep>();

    public void Dispose() => _fixture.Dispose();

    [Fact]
    public async Task Delete_Workspace_IsGoneAtOnceForEverybodyAndEverythingRunning()
    {
        await _fixture.WorkAsync("member", "owner");
        var deleted = (await _fixture.Directory.DeleteAsync(As(UserRole.Owner), Id("work"), 1, CancellationToken.None)).OrThrow();

        Assert.Equal(_fixture.Time.GetUtcNow() + TimeSpan.FromDays(7), WorkspaceRetention.PurgedAt(deleted));
        Assert.Equal(["work/*"], _fixture.Turns.Stopped);
        Assert.Equal("workspace.deleted", _fixture.Audit.Entries[^1].Action);
        Assert.False((await _fixture.Get<IWorkspaceAccess>().OpenAsync(As(UserRole.Member), Id("work"), CancellationToken.None)).Succeeded);
        Assert.Empty(await _fixture.Get<IWorkspaceAccess>().ListAsync(As(UserRole.Member), CancellationToken.None));
        Assert.Equal(ErrorCodes.EntityNotFound, (await _fixture.Directory.GetAsync(As(UserRole.Owner), Id("work"), CancellationToken.None)).Error!.Code);
        Assert.Equal(ErrorCodes.EntityNotFound, (await _fixture.Directory.DeleteAsync(As(UserRole.Owner), Id("work"), null, CancellationToken.None)).Error!.Code);
        Assert.Equal(ErrorCodes.EntityNotFound, (await _fixture.Members.AddAsync(As(UserRole.Owner), Id("work"), UserId.Parse("guest"), null, CancellationToken.None)).Error!.Code);
        Assert.Equal("work", Assert.Single((await _fixture.Directory.ListAsync(As(UserRole.Admin), WorkspaceScope.Deleted, 50, null, CancellationToken.None)).OrThrow().Items).Id.Value);
    }

    [Fact]
    public async Task Restore_WithinTheGrace_BringsItBackAsItWas()
    {
        var work = await _fixture.WorkAsync("member");
        await _fixture.Directory.DeleteAsync(As(UserRole.Owner), Id("work"), null, CancellationToken.None);
        _fixture.Time.Advance(TimeSpan.FromDays(6.9));
        Assert.Equal(0, await Sweep.RunAsync(CancellationToken.None));

        var back = (await _fixture.Directory.RestoreAsync(As(UserRole.Admin), Id("work"), CancellationToken.None)).OrThrow();
        Assert.Equal((work.Description, 3, null), (back.Description, back.Revision, back.DeletedAt));
        Assert.Equal(work.Members, back.Members);
        Assert.True((await _fixture.Get<IWorkspaceAccess>().OpenAsync(As(UserRole.Member), Id("work"), CancellationToken.None)).Succeeded);
        Assert.Equal("workspace.restored", _fixture.Audit.Entries[^1].Action);

        var again = (await _fixture.Directory.RestoreAsync(As(UserRole.Admin), Id("work"), CancellationToken.None)).OrThrow();
        Assert.Equal(3, again.Revision);
    }

    [Fact]
    public async Task Restore_AfterTheGraceButBeforeTheSweep_IsTooLate()
    {
        await _fixture.WorkAsync("member");
        await _fixture.Directory.DeleteAsync(As(UserRole.Owner), Id("work"), null, CancellationToken.None);
        _fixture.Time.Advance(TimeSpan.FromDays(7));

        Assert.Equal(ErrorCodes.EntityNotFound, (await _fixture.Directory.RestoreAsync(As(UserRole.Owner), Id("work"), CancellationToken.None)).Error!.Code);
        Assert.Empty((await _fixture.Directory.ListAsync(As(UserRole.Owner), WorkspaceScope.Deleted, 50, null, CancellationToken.None)).OrThrow().Items);
    }

    [Fact]
    public async Task Sweep_AfterTheGrace_TakesDataAndSettingsAndLeavesAnEntry()
    {
        await _fixture.WorkAsync("member");
        await _fixture.Directory.CreateAsync(As(UserRole.Owner), Id("kept"), new WorkspaceSettings(), CancellationToken.None);
        await _fixture.Directory.DeleteAsync(As(UserRole.Owner), Id("work"), null, CancellationToken.None);
        _fixture.Time.Advance(TimeSpan.FromDays(7));

        Assert.Equal(1, await Sweep.RunAsync(CancellationToken.None));
        Assert.Equal(["work"], _fixture.Deleted);
        Assert.Null(await _fixture.StoredAsync("work"));
        Assert.NotNull(await _fixture.StoredAsync("kept"));
        var entry = _fixture.Audit.Entries[^1];
        Assert.Equal(("workspace.purged", "gateway", Id("work")), (entry.Action, entry.Actor, entry.WorkspaceId));
        Assert.Equal(0, await Sweep.RunAsync(CancellationToken.None));
        Assert.True((await _fixture.Directory.CreateAsync(As(UserRole.Owner), Id("work"), new WorkspaceSettings(), CancellationToken.None)).Succeeded);
    }

    [Fact]
    public async Task Sweep_DataInUse_IsTriedAgainNextTime()
    {
        await _fixture.WorkAsync("member");
        await _fixture.Directory.DeleteAsync(As(UserRole.Owner), Id("work"), null, CancellationToken.None);
        _fixture.Time.Advance(TimeSpan.FromDays(7));
        _fixture.DataFailure = new SigilError(ErrorCodes.StoreConflict, "In use.");
        Assert.Equal(0, await Sweep.RunAsync(CancellationToken.None));
        Assert.NotNull(await _fixture.StoredAsync("work"));

        _fixture.DataFailure = null;
        Assert.Equal(1, await Sweep.RunAsync(CancellationToken.None));
    }

    [Fact]
    [Trait("attack", "LA-4")]
    public async Task Sweep_AuditLogUnavailable_DeletesNothing()
    {
        await _fixture.WorkAsync("member");
        await _fixture.Directory.DeleteAsync(As(UserRole.Owner), Id("work"), null, CancellationToken.None);
        _fixture.Time.Advance(TimeSpan.FromDays(7));
        _fixture.Audit.Failing = true;

        Assert.Equal(0, await Sweep.RunAsync(CancellationToken.None));
        Assert.Empty(_fixture.Deleted);
    }

    [Fact]
    public async Task Delete_Personal_IsRefusedWithWhatToDo()
    {
        await _fixture.Workspaces.SaveAsync(Testing.Contracts.Sample.NewWorkspace(), CancellationToken.None);
        var error = (await _fixture.Directory.DeleteAsync(As(UserRole.Owner), Id("personal"), null, CancellationToken.None)).Error!;

        Assert.Equal("workspace.protected", error.Code.Value);
        Assert.NotNull(error.Fix);
        Assert.Null((await _fixture.StoredAsync("personal"))!.DeletedAt);
    }
}
