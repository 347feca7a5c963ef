// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common.Errors;
using Sigil.Infrastructure.Storage.Files;
using Sigil.Infrastructure.Storage.Sqlite;
using Sigil.Infrastructure.Storage.Sqlite.Writing;

namespace Sigil.Infrastructure.Tests.Storage.Sqlite;

/// <summary>What whoever waits for a write may rely on.</summary>
public sealed class DatabaseWriterTests : IAsyncLifetime, IDisposable, ICommitObserver
{
    private const string Insert = "INSERT INTO items (name) VALUES (?1)";
    private readonly string _directory = Directory.CreateTempSubdirectory("sigil-writer-").FullName;
    private readonly ManualResetEventSlim _gate = new();
    private int _commits;
    private int _rollbacks;
    private DatabaseWriter _writer = null!;

    private DatabaseFile File => new(Path.Combine(_directory, "test.db"), "test.db");

    public async Task InitializeAsync()
    {
        PrivateFiles.EnsureFile(File.Path);
        _writer = NewWriter(capacity: 1000);
        await _writer.WriteAsync(0, static (session, _) => session.Execute("CREATE TABLE items (name TEXT NOT NULL UNIQUE)"), default);
        _commits = 0;
    }

    public async Task DisposeAsync()
    {
        _gate.Set();
        await _writer.DisposeAsync();
        Directory.Delete(_directory, recursive: true);
    }

    public void Dispose() => _gate.Dispose();

    void ICommitObserver.Committed() => _commits++;

    void ICommitObserver.RolledBack() => _rollbacks++;

    [Fact]
    public async Task Write_WhenItReturns_AnotherConnectionSeesIt()
    {
        for (var i = 0; i < 20; i++)
        {
            await AddAsync($"n{i}");

            Assert.Equal(i + 1L, Count());
        }
    }

    [Fact]
    public async Task Write_BeforeTheCommit_IsNotReportedAsDone()
    {
        var hold = await HoldAsync();
        var write = AddAsync("waiting").AsTask();

        Assert.False(write.IsCompleted);
        Assert.Equal(0L, Count());
        _gate.Set();
        await hold;
        await write;
        Assert.Equal(2L, Count());
    }

    [Fact]
    public async Task Write_ManyWaiting_ShareACommit()
    {
        var hold = await HoldAsync();
        var writes = Enumerable.Range(0, 100).Select(i => AddAsync($"n{i}").AsTask()).ToList();
        _gate.Set();
        await hold;
        await Task.WhenAll(writes);

        Assert.Equal(2, _commits);
        Assert.Equal(101L, Count());
    }

    [Fact]
    public async Task Write_OneOfABatchFails_TheOthersAreCommitted()
    {
        var hold = await HoldAsync();
        var first = AddAsync("same").AsTask();
        var second = AddAsync("same").AsTask();
        var poisoned = _writer.WriteAsync(0, static int (session, _) =>
        {
            session.Execute(Insert, "half done");
            throw new InvalidOperationException("no");
        }, default).AsTask();
        var last = AddAsync("last").AsTask();
        _gate.Set();
        await hold;

        await first;
        Assert.Equal(ErrorCodes.StoreConflict, (await Assert.ThrowsAsync<SigilException>(() => second)).Error.Code);
        await Assert.ThrowsAsync<InvalidOperationException>(() => poisoned);
        await last;
        Assert.Equal(["held", "last", "same"], Names());
    }

    [Fact]
    public async Task Write_Cancelled_WhileWaiting_IsNotMade()
    {
        using var cancel = new CancellationTokenSource();
        var hold = await HoldAsync();
        var cancelled = _writer.WriteAsync("cancelled", static (session, name) => session.Execute(Insert, name), cancel.Token).AsTask();
        var other = AddAsync("other").AsTask();
        await cancel.CancelAsync();
        _gate.Set();
        await hold;
        await other;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        Assert.Equal(["held", "other"], Names());
    }

    [Fact]
    public async Task Write_QueueFull_WaitsForAPlaceAndKeepsTheOrder()
    {
        await _writer.DisposeAsync();
        _writer = NewWriter(capacity: 2);
        var hold = await HoldAsync();
        var writes = Enumerable.Range(0, 20).Select(i => AddAsync($"n{i:00}").AsTask()).ToList();
        var refused = _writer.TryPost("dropped", static (session, name) => session.Execute(Insert, name), static _ => { });
        _gate.Set();
        await hold;
        await Task.WhenAll(writes);

        Assert.False(refused);
        Assert.Equal(["held", .. Enumerable.Range(0, 20).Select(i => $"n{i:00}")], Names("rowid"));
    }

    [Fact]
    public async Task Dispose_WritesWaiting_MakesThemFirst()
    {
        var hold = await HoldAsync();
        var writes = Enumerable.Range(0, 50).Select(i => AddAsync($"n{i}").AsTask()).ToList();
        _writer.TryPost("posted", static (session, name) => session.Execute(Insert, name), static _ => { });
        var dispose = _writer.DisposeAsync().AsTask();
        _gate.Set();
        await dispose;
        await hold;
        await Task.WhenAll(writes);

        Assert.Equal(52L, Count());
        var failure = await Assert.ThrowsAsync<SigilException>(() => AddAsync("late").AsTask());
        Assert.Equal(ErrorCodes.StoreUnavailable, failure.Error.Code);
    }

    [Fact]
    [Trait("attack", "LA-4")]
    public async Task Write_DiskFull_FailsInWordsAndTheNextOneGoesOn()
    {
        var hold = await HoldAsync();
        var lost = AddAsync("in the same transaction").AsTask();
        var full = _writer.WriteAsync(0, static (session, _) =>
        {
            session.Number("PRAGMA max_page_count = 1");
            return session.Execute(Insert, new string('x', 1_000_000));
        }, default).AsTask();
        _gate.Set();
        await hold;

        var failure = await Assert.ThrowsAsync<SigilException>(() => full);
        Assert.Equal(ErrorCodes.StoreUnavailable, failure.Error.Code);
        Assert.Equal("The database test.db cannot be used: the disk is full.", failure.Error.Message);
        Assert.NotNull(failure.Error.Fix);

        var outcome = await Record.ExceptionAsync(() => lost);
        Assert.Equal(outcome is null, Names().Contains("in the same transaction"));
        await AddAsync("next");
        Assert.Contains("next", Names());
    }

    [Fact]
    public async Task Write_ReadOnlyDatabase_IsUnavailable()
    {
        var failure = await Assert.ThrowsAsync<SigilException>(() => _writer.WriteAsync(0, static (session, _) =>
        {
            session.Execute("PRAGMA query_only = 1");
            try
            {
                return session.Execute(Insert, "x");
            }
            finally
            {
                session.Execute("PRAGMA query_only = 0");
            }
        }, default).AsTask());

        Assert.Equal(ErrorCodes.StoreUnavailable, failure.Error.Code);
        await AddAsync("next");
    }

    [Fact]
    public async Task Write_CommitFails_FailsEveryoneInItAndLeavesNothing()
    {
        await _writer.WriteAsync(
            0, static (session, _) => session.Execute("CREATE TABLE children (parent TEXT REFERENCES items (name) DEFERRABLE INITIALLY DEFERRED)"), default);
        var hold = await HoldAsync();
        var innocent = AddAsync("innocent").AsTask();
        var guilty = _writer.WriteAsync(0, static (session, _) => session.Execute("INSERT INTO children VALUES ('nobody')"), default).AsTask();
        _gate.Set();
        await hold;

        await Assert.ThrowsAsync<SigilException>(() => guilty);
        await Assert.ThrowsAsync<SigilException>(() => innocent);
        Assert.Equal(1, _rollbacks);
        Assert.Equal(["held"], Names());
        await AddAsync("next");
    }

    [Fact]
    public async Task Write_Committed_IsCalledAfterTheCommitAndBeforeTheTaskCompletes()
    {
        long? seen = null;
        await _writer.WriteAsync("x", static (session, name) => session.Execute(Insert, name), default, committed: (_, _) => seen = Count());

        Assert.Equal(1L, seen);
    }

    [Fact]
    public async Task Write_CommittedThrows_FailsThatTaskOnly()
    {
        var failing = _writer.WriteAsync("x", static (session, name) => session.Execute(Insert, name), default, committed: (_, _) => throw new IOException("no")).AsTask();

        await Assert.ThrowsAsync<IOException>(() => failing);
        await AddAsync("next");
    }

    [Theory]
    [InlineData((int)Durability.Disk, 2)]
    [InlineData((int)Durability.Process, 1)]
    public async Task Write_Durability_DecidesWhetherTheCommitWaitsForTheDisk(int durability, long synchronous)
    {
        await AddAsync("before");
        var level = await _writer.WriteAsync(0, static (session, _) => session.Number("PRAGMA synchronous"), default, (Durability)durability);

        Assert.Equal(synchronous, level);
    }

    private DatabaseWriter NewWriter(int capacity)
        => new(File.Name, capacity, () => new WriterSession(SqliteConnections.OpenWriter(File), static _ => throw new InvalidOperationException("No context here.")), this);

    private ValueTask<int> AddAsync(string name) => _writer.WriteAsync(name, static (session, name) => session.Execute(Insert, name), default);

    /// <summary>Occupies the writer until the gate opens; what is written meanwhile waits together.</summary>
    private async Task<Task> HoldAsync()
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var held = _writer.WriteAsync((_gate, started), static (session, state) =>
        {
            state.started.SetResult();
            state._gate.Wait();
            return session.Execute(Insert, "held");
        }, default).AsTask();
        await started.Task;
        return held;
    }

    private long Count() => (long)StorageFixture.Scalar(File, "SELECT count(*) FROM items")!;

    private string[] Names(string order = "name")
    {
        using var connection = StorageFixture.Open(File);
        using var command = connection.Prepare($"SELECT name FROM items ORDER BY {order}");
        using var reader = command.ExecuteReader();
        var names = new List<string>();
        while (reader.Read())
        {
            names.Add(reader.GetString(0));
        }

        return [.. names];
    }
}
