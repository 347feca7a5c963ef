// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Sessions;

namespace Sigil.Domain.Tests.Agent.Loop;

/// <summary>Stands in front of a store: tells of checkpoints, and fails where the test says.</summary>
internal sealed class TurnStoreProbe(ITurnStore inner) : ITurnStore
{
    private TaskCompletionSource<string> _checkpoint = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Thrown by the next completion.</summary>
    public Exception? CompleteFails { get; set; }

    /// <summary>Thrown by the next append.</summary>
    public Exception? AppendFails { get; set; }

    /// <summary>How often the sessions' turns were listed.</summary>
    public int Lists { get; private set; }

    /// <summary>The next checkpoint's text; ask before it can come.</summary>
    public Task<string> NextCheckpoint => _checkpoint.Task.WaitAsync(TimeSpan.FromSeconds(20));

    /// <summary>Called when a message is about to be stored.</summary>
    public Action? OnBegin { get; set; }

    public ValueTask<Turn> BeginAsync(TurnDraft draft, CancellationToken cancellationToken)
    {
        OnBegin?.Invoke();
        return inner.BeginAsync(draft, cancellationToken);
    }

    public ValueTask<long> StartAsync(WorkspaceId workspaceId, TurnId turnId, CancellationToken cancellationToken) => inner.StartAsync(workspaceId, turnId, cancellationToken);

    public ValueTask AppendAsync(WorkspaceId workspaceId, IReadOnlyList<Message> messages, CancellationToken cancellationToken)
    {
        if (AppendFails is { } failure)
        {
            AppendFails = null;
            throw failure;
        }

        return inner.AppendAsync(workspaceId, messages, cancellationToken);
    }

    public async ValueTask CheckpointAsync(WorkspaceId workspaceId, TurnId turnId, string partialText, CancellationToken cancellationToken)
    {
        await inner.CheckpointAsync(workspaceId, turnId, partialText, cancellationToken);
        var told = _checkpoint;
        _checkpoint = new(TaskCreationOptions.RunContinuationsAsynchronously);
        told.SetResult(partialText);
    }

    public ValueTask CompleteAsync(TurnCompletion completion, CancellationToken cancellationToken)
    {
        if (CompleteFails is { } failure)
        {
            CompleteFails = null;
            throw failure;
        }

        return inner.CompleteAsync(completion, cancellationToken);
    }

    public ValueTask<TurnHistory?> FindAsync(WorkspaceId workspaceId, SessionId sessionId, TurnId turnId, CancellationToken cancellationToken)
        => inner.FindAsync(workspaceId, sessionId, turnId, cancellationToken);

    public ValueTask<IReadOnlyList<TurnHistory>> ListAsync(
        WorkspaceId workspaceId, SessionId sessionId, long? beforeSequence, int limit, CancellationToken cancellationToken)
    {
        Lists++;
        return inner.ListAsync(workspaceId, sessionId, beforeSequence, limit, cancellationToken);
    }

    public ValueTask<IReadOnlyList<TurnHistory>> ReadAsync(
        WorkspaceId workspaceId, SessionId sessionId, long afterSequence, int limit, CancellationToken cancellationToken)
        => inner.ReadAsync(workspaceId, sessionId, afterSequence, limit, cancellationToken);

    public ValueTask<int> InterruptUnfinishedAsync(WorkspaceId workspaceId, CancellationToken cancellationToken)
        => inner.InterruptUnfinishedAsync(workspaceId, cancellationToken);
}
