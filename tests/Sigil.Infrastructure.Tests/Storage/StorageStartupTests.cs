// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Sessions;
using Sigil.Testing;
using Sigil.Testing.Contracts;

namespace Sigil.Infrastructure.Tests.Storage;

/// <summary>What a start finds after the last process ended, however it ended.</summary>
public sealed class StorageStartupTests : IAsyncLifetime
{
    private readonly ManualTime _time = new(Sample.Now);
    private readonly StorageFixture _fixture;

    public StorageStartupTests() => _fixture = new StorageFixture(_time);

    private ITurnStore Turns => _fixture.Get<ITurnStore>();

    public Task InitializeAsync() => _fixture.StartAsync();

    public Task DisposeAsync() => _fixture.DisposeAsync();

    [Fact]
    public async Task Start_UnfinishedTurns_AreInterruptedInEveryWorkspace()
    {
        var (first, second) = (InWorkspace("one"), InWorkspace("two"));
        await Turns.BeginAsync(Sample.FirstTurn(first), default);
        await Turns.StartAsync(first.WorkspaceId, TurnId.Parse("trn_one"), default);
        await Turns.CheckpointAsync(first.WorkspaceId, TurnId.Parse("trn_one"), "so far", default);
        await Turns.BeginAsync(Sample.FirstTurn(second), default);

        await _fixture.RestartAsync();

        var cut = (await Turns.FindAsync(first.WorkspaceId, first.Id, TurnId.Parse("trn_one"), default))!.Turn;
        Assert.Equal((TurnStatus.Interrupted, "so far"), (cut.Status, cut.PartialText));
        Assert.Equal(TurnStatus.Interrupted, (await Turns.FindAsync(second.WorkspaceId, second.Id, TurnId.Parse("trn_one"), default))!.Turn.Status);
    }

    [Fact]
    public async Task Start_AfterAKilledProcess_FindsEveryAcknowledgedMessage()
    {
        var session = InWorkspace("one");
        await Turns.BeginAsync(Sample.FirstTurn(session, "trn_1"), default);
        await Turns.CompleteAsync(Sample.Completion(session, "trn_1"), default);
        await Turns.BeginAsync(Sample.NextTurn(session, "trn_2"), default);
        await Turns.StartAsync(session.WorkspaceId, TurnId.Parse("trn_2"), default);
        var crashed = _fixture.CopyAsCrashed();

        await crashed.StartAsync();

        var histories = await crashed.Get<ITurnStore>().ListAsync(session.WorkspaceId, session.Id, null, 10, default);
        Assert.Equal([TurnStatus.Interrupted, TurnStatus.Completed], histories.Select(history => history.Turn.Status));
        Assert.Equal([1, 2], histories.Select(history => history.Messages.Count));
        await crashed.DisposeAsync();
    }

    [Fact]
    public async Task Start_OneWorkspaceDamaged_StartsTheOthers()
    {
        var (good, bad) = (InWorkspace("good"), InWorkspace("bad"));
        await Turns.BeginAsync(Sample.FirstTurn(good), default);
        await Turns.BeginAsync(Sample.FirstTurn(bad), default);
        await _fixture.StopAsync();
        await File.WriteAllTextAsync(_fixture.Paths.Workspace(bad.WorkspaceId).Path, new string('x', 8192));

        await _fixture.StartAsync();

        Assert.Equal(TurnStatus.Interrupted, (await Turns.FindAsync(good.WorkspaceId, good.Id, TurnId.Parse("trn_one"), default))!.Turn.Status);
    }

    [Fact]
    public async Task Start_ForeignDirectoriesAmongTheWorkspaces_AreLeftAlone()
    {
        var foreign = Path.Combine(_fixture.Directory, "workspaces", "Not A Slug");
        Directory.CreateDirectory(foreign);
        await File.WriteAllTextAsync(Path.Combine(foreign, "workspace.db"), "x");

        await _fixture.RestartAsync();

        Assert.Equal("x", await File.ReadAllTextAsync(Path.Combine(foreign, "workspace.db")));
    }

    [Fact]
    public async Task Start_Twice_IsAMistake()
        => await Assert.ThrowsAsync<InvalidOperationException>(() => _fixture.Get<IServiceProvider>().StartSigilStorageAsync(default));

    [Fact]
    public async Task Stop_FoldsTheLogsIn()
    {
        await Turns.BeginAsync(Sample.FirstTurn(InWorkspace("one")), default);
        await _fixture.StopAsync();

        Assert.Empty(Directory.GetFiles(_fixture.Directory, "*.db-wal", SearchOption.AllDirectories));
    }

    /// <summary>The numbers are in files: another order of an enum's members would change what they mean.</summary>
    [Fact]
    public void StoredNumbers_Never_Change()
    {
        Assert.Equal([0, 1, 2, 3, 4, 5, 6, 7], Enum.GetValues<TurnStatus>().Select(status => (int)status));
        Assert.Equal((1, 2, 6, 7), ((int)TurnStatus.Queued, (int)TurnStatus.Running, (int)TurnStatus.Interrupted, (int)TurnStatus.Superseded));
        Assert.Equal((1, 2, 3), ((int)MessageRole.User, (int)MessageRole.Assistant, (int)MessageRole.Tool));
        Assert.Equal((1, 2, 3), ((int)Origin.UserInput, (int)Origin.System, (int)Origin.ToolOutput));
        Assert.Equal((1, 2, 3), ((int)SessionStatus.Active, (int)SessionStatus.Paused, (int)SessionStatus.Archived));
        Assert.Equal((1, 4), ((int)Domain.Identity.UserRole.Guest, (int)Domain.Identity.UserRole.Owner));
    }

    private static Session InWorkspace(string id) => Sample.Session() with { WorkspaceId = WorkspaceId.Parse(id) };
}
