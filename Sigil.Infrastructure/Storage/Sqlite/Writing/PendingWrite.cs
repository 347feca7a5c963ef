// SPDX-License-Identifier: Apache-2.0

using System.Threading.Tasks.Sources;

namespace Sigil.Infrastructure.Storage.Sqlite.Writing;

/// <summary>A change and the task that waits for it in one object, as every message of every user goes through here.</summary>
internal sealed class PendingWrite<TState, TResult>(
    TState state, WriteAction<TState, TResult> action, Action<TState, TResult>? committed, Durability durability, CancellationToken cancellation)
    : WriteItem(durability, cancellation), IValueTaskSource<TResult>
{
    // Whoever waits goes on elsewhere: the writer's thread is for writing.
    private ManualResetValueTaskSourceCore<TResult> _core = new() { RunContinuationsAsynchronously = true };
    private TResult? _result;

    public ValueTask<TResult> Task => new(this, _core.Version);

    public override void Apply(WriterSession session) => _result = action(session, state);

    public override void Complete()
    {
        committed?.Invoke(state, _result!);
        _core.SetResult(_result!);
    }

    public override void Fail(Exception exception) => _core.SetException(exception);

    public TResult GetResult(short token) => _core.GetResult(token);

    public ValueTaskSourceStatus GetStatus(short token) => _core.GetStatus(token);

    public void OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags)
        => _core.OnCompleted(continuation, state, token, flags);
}
