// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Sessions;
using Sigil.Infrastructure.Storage.Workspaces;
using Sigil.Testing.Contracts;

namespace Sigil.Infrastructure.Tests.Storage.Workspaces;

public sealed class WorkspaceDatabasesTests : IAsyncLifetime
{
    private readonly StorageFixture _fixture = new() { MaxOpenWorkspaces = 3 };

    private ITurnStore Turns => _fixture.Get<ITurnStore>();

    private ISessionStore Sessions => _fixture.Get<ISessionStore>();

    private WorkspaceDatabases Databases => _fixture.Get<WorkspaceDatabases>();

    public Task InitializeAsync() => _fixture.StartAsync();

    public Task DisposeAsync() => _fixture.DisposeAsync();

    [Fact]
    public async Task Idle_MoreThanTheLimit_AreClosed_AndOpenAgainWithTheirRows()
    {
        for (var i = 0; i < 10; i++)
        {
            await Turns.BeginAsync(Sample.FirstTurn(InWorkspace(i)), default);
        }

        Assert.Equal(3, Databases.Count);
        for (var i = 0; i < 10; i++)
        {
            Assert.NotNull(await Sessions.FindAsync(Id(i), Sample.Session().Id, default));
        }
    }

    [Fact]
    public async Task InUse_WhateverTheLimit_StaysOpen()
    {
        var leases = new List<WorkspaceLease>();
        for (var i = 0; i < 6; i++)
        {
            leases.Add(await Databases.LeaseAsync(Id(i), default));
        }

        Assert.Equal(6, Databases.Count);
        foreach (var lease in leases)
        {
            await lease.Database.Writer.WriteAsync(0, static (session, _) => session.Number("SELECT 1"), default);
            lease.Dispose();
        }

        Assert.Equal(3, Databases.Count);
    }

    [Fact]
    public async Task Load_ManyWorkspacesThroughFewPlaces_LosesNothing()
    {
        const int TurnsEach = 15;
        await Parallel.ForEachAsync(Enumerable.Range(0, 12), new ParallelOptions { MaxDegreeOfParallelism = 12 }, async (i, cancellationToken) =>
        {
            for (var n = 0; n < TurnsEach; n++)
            {
                var draft = n == 0 ? Sample.FirstTurn(InWorkspace(i), "trn_0") : Sample.NextTurn(InWorkspace(i), $"trn_{n}");
                await Turns.BeginAsync(draft, cancellationToken);
                await Turns.StartAsync(Id(i), draft.TurnId, cancellationToken);
                await Turns.CheckpointAsync(Id(i), draft.TurnId, "part", cancellationToken);
                await Turns.CompleteAsync(Sample.Completion(InWorkspace(i), draft.TurnId.Value), cancellationToken);
                Assert.Equal(n + 1, (await Turns.ListAsync(Id(i), Sample.Session().Id, null, 100, cancellationToken)).Count);
            }
        });

        for (var i = 0; i < 12; i++)
        {
            Assert.Equal(2 * TurnsEach, (await Sessions.FindAsync(Id(i), Sample.Session().Id, default))!.MessageCount);
        }

        Assert.True(Databases.Count <= 3);
    }

    [Fact]
    public async Task Checkpoint_ThenClosedForOthers_IsOnDisk()
    {
        await Turns.BeginAsync(Sample.FirstTurn(InWorkspace(0)), default);
        await Turns.CheckpointAsync(Id(0), TurnId.Parse("trn_one"), "half an answer", default);
        for (var i = 1; i < 5; i++)
        {
            await Sessions.FindAsync(Id(i), Sample.Session().Id, default);
        }

        Assert.Equal("half an answer", (await Turns.FindAsync(Id(0), Sample.Session().Id, TurnId.Parse("trn_one"), default))!.Turn.PartialText);
    }

    [Fact]
    public async Task Lease_OpeningFailed_IsTriedAgain()
    {
        var file = _fixture.Paths.Workspace(Id(0));
        Directory.CreateDirectory(file.Path);
        var failure = await Assert.ThrowsAsync<SigilException>(() => Sessions.FindAsync(Id(0), Sample.Session().Id, default).AsTask());
        Assert.Equal(ErrorCodes.StoreUnavailable, failure.Error.Code);
        Assert.DoesNotContain(_fixture.Directory, failure.Error.Message, StringComparison.Ordinal);

        Directory.Delete(file.Path);

        Assert.Null(await Sessions.FindAsync(Id(0), Sample.Session().Id, default));
    }

    [Fact]
    public async Task Lease_NewerDatabase_IsRefusedAndOthersGoOn()
    {
        await Turns.BeginAsync(Sample.FirstTurn(InWorkspace(0)), default);
        await _fixture.StopAsync();
        StorageFixture.Scalar(_fixture.Paths.Workspace(Id(0)), "PRAGMA user_version = 7");
        await _fixture.StartAsync();

        var failure = await Assert.ThrowsAsync<SigilException>(() => Sessions.FindAsync(Id(0), Sample.Session().Id, default).AsTask());
        Assert.Equal($"The database workspaces/w0/workspace.db has version 7; this program knows versions up to {WorkspaceContext.SchemaVersion}.", failure.Error.Message);
        Assert.Null(await Sessions.FindAsync(Id(1), Sample.Session().Id, default));
    }

    [Fact]
    [Trait("attack", "PT-1")]
    public async Task Lease_DefaultId_TouchesNoPath()
    {
        await Assert.ThrowsAnyAsync<ArgumentException>(() => Sessions.FindAsync(default, Sample.Session().Id, default).AsTask());

        Assert.False(File.Exists(Path.Combine(_fixture.Directory, "workspaces", "workspace.db")));
    }

    [Fact]
    [Trait("attack", "PT-4")]
    [Trait("attack", "CW-8")]
    public async Task Workspaces_WithACommonPrefix_HaveFilesOfTheirOwn()
    {
        await Turns.BeginAsync(Sample.FirstTurn(Sample.Session(title: "of ws1") with { WorkspaceId = WorkspaceId.Parse("ws1") }), default);
        await Turns.BeginAsync(Sample.FirstTurn(Sample.Session(title: "of ws10") with { WorkspaceId = WorkspaceId.Parse("ws10") }), default);

        Assert.Equal("of ws1", StorageFixture.Scalar(_fixture.Paths.Workspace(WorkspaceId.Parse("ws1")), "SELECT group_concat(title) FROM sessions"));
        Assert.Equal("of ws10", StorageFixture.Scalar(_fixture.Paths.Workspace(WorkspaceId.Parse("ws10")), "SELECT group_concat(title) FROM sessions"));
    }

    [Fact]
    public async Task Files_Made_AreTheirOwnersOnly()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        await Turns.BeginAsync(Sample.FirstTurn(InWorkspace(0)), default);
        await _fixture.Get<Sigil.Domain.Security.Auditing.IAuditTrail>().AppendAsync(new() { Action = "gateway.started", Result = "ok", Actor = "gateway" }, default);

        const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
            | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;
        var paths = Directory.GetFileSystemEntries(_fixture.Directory, "*", SearchOption.AllDirectories);
        Assert.Contains(paths, path => path.EndsWith("workspace.db-wal", StringComparison.Ordinal));
        Assert.Contains(paths, path => path.EndsWith("workspace.db-shm", StringComparison.Ordinal));
        foreach (var path in paths)
        {
            Assert.True((File.GetUnixFileMode(path) & Others) == UnixFileMode.None, path);
        }
    }

    private static WorkspaceId Id(int i) => WorkspaceId.Parse($"w{i}");

    private static Session InWorkspace(int i) => Sample.Session() with { WorkspaceId = Id(i) };
}
