// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;

namespace Sigil.Domain.Sessions;

/// <summary>Keeps turns and their messages. What a write returned from is on disk and survives a killed process.</summary>
public interface ITurnStore
{
    /// <summary>Commits the draft and returns the turn, queued.</summary>
    /// <exception cref="Sigil.Domain.Common.Errors.SigilException"><c>server.entity.not_found</c>: no such session, or no such turn to retry. <c>store.conflict</c>: the id or the client key of the new
    /// session, or the turn's id, is in use. <c>agent.turn.not_retryable</c>: the turn to retry has not ended or was retried. <c>store.invalid_input</c>: parts of the draft name different sessions or turns.</exception>
    ValueTask<Turn> BeginAsync(TurnDraft draft, CancellationToken cancellationToken);

    /// <summary>Marks the turn as running; returns the tokens that the session's earlier turns took, superseded ones included.</summary>
    ValueTask<long> StartAsync(WorkspaceId workspaceId, TurnId turnId, CancellationToken cancellationToken);

    /// <summary>Appends messages of a running turn, and in the same transaction forgets its checkpoint: what that held is in the messages.</summary>
    ValueTask AppendAsync(WorkspaceId workspaceId, IReadOnlyList<Message> messages, CancellationToken cancellationToken);

    /// <summary>Keeps what has streamed so far, in case the process ends; need not be on disk when it returns.</summary>
    ValueTask CheckpointAsync(WorkspaceId workspaceId, TurnId turnId, string partialText, CancellationToken cancellationToken);

    /// <summary>Commits how the turn ended.</summary>
    /// <exception cref="Sigil.Domain.Common.Errors.SigilException"><c>server.entity.not_found</c>: no such turn. <c>store.conflict</c>: it has ended.</exception>
    ValueTask CompleteAsync(TurnCompletion completion, CancellationToken cancellationToken);

    /// <summary>The turn with its messages, or null.</summary>
    ValueTask<TurnHistory?> FindAsync(WorkspaceId workspaceId, SessionId sessionId, TurnId turnId, CancellationToken cancellationToken);

    /// <summary>Turns of a session, newest first, before <paramref name="beforeSequence"/> (null: from the end); superseded ones left out. Each with its messages.</summary>
    ValueTask<IReadOnlyList<TurnHistory>> ListAsync(WorkspaceId workspaceId, SessionId sessionId, long? beforeSequence, int limit, CancellationToken cancellationToken);

    /// <summary>Turns of a session, oldest first, after <paramref name="afterSequence"/> (0: from the start); superseded ones left out. Each with its messages.</summary>
    ValueTask<IReadOnlyList<TurnHistory>> ReadAsync(WorkspaceId workspaceId, SessionId sessionId, long afterSequence, int limit, CancellationToken cancellationToken);

    /// <summary>Marks every queued or running turn of the workspace as interrupted, with the code <c>agent.turn.interrupted</c>, words for the user and the checkpoint as partial text: called once, at start, before any turn runs. Returns how many.</summary>
    ValueTask<int> InterruptUnfinishedAsync(WorkspaceId workspaceId, CancellationToken cancellationToken);
}
