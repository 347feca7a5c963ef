// SPDX-License-Identifier: Apache-2.0

using System.Threading.Channels;

namespace Sigil.Infrastructure.Storage.Sqlite.Writing;

/// <summary>The one writer of a database file. Changes are made in the order in which they arrive; those that wait together are committed together, and a task completes
/// only after the commit of its change has returned.</summary>
internal sealed class DatabaseWriter : IAsyncDisposable
{
    private const int MaxBatch = 256;

    private readonly string _database;
    private readonly Channel<WriteItem> _queue;
    private readonly BatchRunner _runner;
    private readonly Task _loop;

    public DatabaseWriter(string database, int capacity, Func<WriterSession> open, ICommitObserver? observer)
    {
        _database = database;
        _queue = Channel.CreateBounded<WriteItem>(new BoundedChannelOptions(capacity) { SingleReader = true });
        _runner = new BatchRunner(database, open, observer);
        _loop = Task.Run(LoopAsync);
    }

    /// <summary>Makes a change. Waits for a place in the queue when it is full.</summary>
    /// <param name="state">What the change needs; passed along so that <paramref name="action"/> can be static.</param>
    /// <param name="action">The change.</param>
    /// <param name="durability">What it survives once the task completes.</param>
    /// <param name="committed">Called on the writer's thread after the commit, in the order of changes, before the task completes; when it throws, the task fails.</param>
    /// <param name="cancellationToken">Counts until the writer takes the change; then the change happens.</param>
    public ValueTask<TResult> WriteAsync<TState, TResult>(
        TState state,
        WriteAction<TState, TResult> action,
        CancellationToken cancellationToken,
        Durability durability = Durability.Disk,
        Action<TState, TResult>? committed = null)
    {
        var write = new PendingWrite<TState, TResult>(state, action, committed, durability, cancellationToken);
        return _queue.Writer.TryWrite(write) ? write.Task : WaitAsync(write, cancellationToken);
    }

    /// <summary>Queues a change that nobody waits for; false when the queue is full or closed.</summary>
    public bool TryPost<TState>(TState state, Action<WriterSession, TState> action, Action<Exception> failed)
        => _queue.Writer.TryWrite(new PostedWrite<TState>(state, action, failed));

    /// <summary>Takes nothing more, makes what waits, closes the file.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _loop.ConfigureAwait(false);
    }

    private async ValueTask<TResult> WaitAsync<TState, TResult>(PendingWrite<TState, TResult> write, CancellationToken cancellationToken)
    {
        try
        {
            await _queue.Writer.WriteAsync(write, cancellationToken).ConfigureAwait(false);
        }
        catch (ChannelClosedException)
        {
            throw StorageErrors.Closed(_database);
        }

        return await write.Task.ConfigureAwait(false);
    }

    private async Task LoopAsync()
    {
        var batch = new List<WriteItem>(MaxBatch);
        while (await _queue.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            // Where several wrote at once, those whose turn it is now soon will: after them one commit does for more. Whoever writes alone never waits.
            if (batch.Count > 1)
            {
                await Task.Yield();
            }

            batch.Clear();
            while (batch.Count < MaxBatch && _queue.Reader.TryRead(out var item))
            {
                batch.Add(item);
            }

            _runner.Run(batch);
        }

        _runner.Dispose();
    }
}
