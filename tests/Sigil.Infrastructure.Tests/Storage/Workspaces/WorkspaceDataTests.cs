// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Sessions;
using Sigil.Domain.Workspaces;
using Sigil.Infrastructure.Storage.Workspaces;
using Sigil.Testing.Contracts;

namespace Sigil.Infrastructure.Tests.Storage.Workspaces;

public sealed class WorkspaceDataTests : IAsyncLifetime
{
    private readonly StorageFixture _fixture = new();

    private IWorkspaceData Data => _fixture.Get<IWorkspaceData>();

    private string DirectoryOf(WorkspaceId id) => Path.GetDirectoryName(_fixture.Paths.Workspace(id).Path)!;

    public Task InitializeAsync() => _fixture.StartAsync();

    public Task DisposeAsync() => _fixture.DisposeAsync();

    [Fact]
    public async Task Delete_OpenDatabaseWithCopies_LeavesNothingOfItAndTheRest()
    {
        var other = WorkspaceId.Parse("personal2");
        await TalkAsync(Sample.Workspace);
        await TalkAsync(other);
        var copies = Path.Combine(_fixture.Paths.Backups, "workspaces", Sample.Workspace.Value);
        Directory.CreateDirectory(copies);
        await File.WriteAllTextAsync(Path.Combine(copies, "workspace-0-20260101T120000000Z.db"), "copy");

        await Data.DeleteAsync(Sample.Workspace, default);

        Assert.False(Directory.Exists(DirectoryOf(Sample.Workspace)));
        Assert.False(Directory.Exists(copies));
        Assert.NotNull(await FindAsync(other));
    }

    [Fact]
    public async Task Delete_ThenUsedAgain_IsNewAndEmpty()
    {
        await TalkAsync(Sample.Workspace);
        await Data.DeleteAsync(Sample.Workspace, default);

        Assert.Null(await FindAsync(Sample.Workspace));
        await TalkAsync(Sample.Workspace);
        await _fixture.RestartAsync();
        Assert.NotNull(await FindAsync(Sample.Workspace));
    }

    [Fact]
    public async Task Delete_NothingThere_IsNoFailure()
    {
        await Data.DeleteAsync(WorkspaceId.Parse("never"), default);
        await Data.DeleteAsync(WorkspaceId.Parse("never"), default);

        Assert.False(Directory.Exists(DirectoryOf(WorkspaceId.Parse("never"))));
    }

    [Fact]
    public async Task Delete_WhileInUse_IsRefusedAndKeepsEverything()
    {
        await TalkAsync(Sample.Workspace);
        using (await _fixture.Get<WorkspaceDatabases>().LeaseAsync(Sample.Workspace, default))
        {
            var failure = await Assert.ThrowsAsync<SigilException>(async () => await Data.DeleteAsync(Sample.Workspace, default));
            Assert.Equal(ErrorCodes.StoreConflict, failure.Error.Code);
        }

        Assert.NotNull(await FindAsync(Sample.Workspace));
    }

    [Fact]
    [Trait("attack", "PT-1")]
    public async Task Delete_DirectoryIsALinkToElsewhere_LeavesWhatIsThere()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var elsewhere = Directory.CreateTempSubdirectory("sigil-elsewhere-");
        var kept = Path.Combine(elsewhere.FullName, "kept.txt");
        await File.WriteAllTextAsync(kept, "kept");
        Directory.CreateDirectory(Path.Combine(_fixture.Directory, "workspaces"));
        Directory.CreateSymbolicLink(DirectoryOf(Sample.Workspace), elsewhere.FullName);

        await Data.DeleteAsync(Sample.Workspace, default);

        Assert.True(File.Exists(kept));
        Assert.False(Directory.Exists(DirectoryOf(Sample.Workspace)));
        elsewhere.Delete(recursive: true);
    }

    private async Task TalkAsync(WorkspaceId id)
        => await _fixture.Get<ITurnStore>().BeginAsync(Sample.FirstTurn(Sample.Session() with { WorkspaceId = id }), default);

    private async Task<Session?> FindAsync(WorkspaceId id) => await _fixture.Get<ISessionStore>().FindAsync(id, Sample.Session().Id, default);
}
