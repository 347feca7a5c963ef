// SPDX-License-Identifier: Apache-2.0

using Microsoft.Extensions.Logging;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Sessions;
using Sigil.Infrastructure.Storage.Sqlite;
using Sigil.Infrastructure.Storage.Sqlite.Writing;

namespace Sigil.Infrastructure.Storage.Workspaces.Stores;

/// <summary>The hot path: a plain turn costs two commits that wait for the disk, its begin and its end. Everything between need only survive the process.</summary>
internal sealed partial class TurnStore(WorkspaceDatabases databases, TimeProvider time, ILogger<TurnStore> logger) : ITurnStore
{
    public async ValueTask<Turn> BeginAsync(TurnDraft draft, CancellationToken cancellationToken)
    {
        TurnChecks.Check(draft);
        using var lease = await databases.LeaseAsync(draft.WorkspaceId, cancellationToken).ConfigureAwait(false);
        return await lease.Database.Writer.WriteAsync(draft, TurnWrites.Begin, cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask<long> StartAsync(WorkspaceId workspaceId, TurnId turnId, CancellationToken cancellationToken)
    {
        using var lease = await databases.LeaseAsync(workspaceId, cancellationToken).ConfigureAwait(false);
        return await lease.Database.Writer.WriteAsync(turnId, TurnWrites.Start, cancellationToken, Durability.Process).ConfigureAwait(false);
    }

    public async ValueTask AppendAsync(WorkspaceId workspaceId, IReadOnlyList<Message> messages, CancellationToken cancellationToken)
    {
        if (messages.Count == 0)
        {
            return;
        }

        TurnChecks.Check(messages, messages[0].SessionId, messages[0].TurnId);
        using var lease = await databases.LeaseAsync(workspaceId, cancellationToken).ConfigureAwait(false);
        await lease.Database.Writer.WriteAsync(messages, TurnWrites.Append, cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask CheckpointAsync(WorkspaceId workspaceId, TurnId turnId, string partialText, CancellationToken cancellationToken)
    {
        using var lease = await databases.LeaseAsync(workspaceId, cancellationToken).ConfigureAwait(false);

        // Dropped when the queue is full: a later checkpoint, or the end of the turn, says more.
        lease.Database.Writer.TryPost((turnId, partialText), static (writer, state) => writer.Execute(TurnSql.Checkpoint, state.turnId.Value, state.partialText), LogCheckpointFailed);
    }

    public async ValueTask CompleteAsync(TurnCompletion completion, CancellationToken cancellationToken)
    {
        TurnChecks.Check(completion);
        using var lease = await databases.LeaseAsync(completion.WorkspaceId, cancellationToken).ConfigureAwait(false);
        await lease.Database.Writer.WriteAsync(completion, TurnWrites.Complete, cancellationToken).ConfigureAwait(false);
    }

    public ValueTask<TurnHistory?> FindAsync(WorkspaceId workspaceId, SessionId sessionId, TurnId turnId, CancellationToken cancellationToken)
        => databases.ReadAsync(workspaceId, (sessionId, turnId), static (reader, state) => TurnReads.Find(reader, state.sessionId, state.turnId), cancellationToken);

    public ValueTask<IReadOnlyList<TurnHistory>> ListAsync(
        WorkspaceId workspaceId, SessionId sessionId, long? beforeSequence, int limit, CancellationToken cancellationToken)
    {
        CheckLimit(limit);
        return databases.ReadAsync<(SessionId, long?, int), IReadOnlyList<TurnHistory>>(
            workspaceId, (sessionId, beforeSequence, limit), static (reader, state) => TurnReads.List(reader, state.Item1, state.Item2, state.Item3), cancellationToken);
    }

    public ValueTask<IReadOnlyList<TurnHistory>> ReadAsync(
        WorkspaceId workspaceId, SessionId sessionId, long afterSequence, int limit, CancellationToken cancellationToken)
    {
        CheckLimit(limit);
        return databases.ReadAsync<(SessionId, long, int), IReadOnlyList<TurnHistory>>(
            workspaceId, (sessionId, afterSequence, limit), static (reader, state) => TurnReads.ListForward(reader, state.Item1, state.Item2, state.Item3), cancellationToken);
    }

    public async ValueTask<int> InterruptUnfinishedAsync(WorkspaceId workspaceId, CancellationToken cancellationToken)
    {
        // Nearly every workspace has nothing to interrupt; a read tells, and the file is not written to.
        if (!await databases.ReadAsync(workspaceId, 0, static (reader, _) => reader.Any(TurnSql.AnyUnfinished), cancellationToken).ConfigureAwait(false))
        {
            return 0;
        }

        using var lease = await databases.LeaseAsync(workspaceId, cancellationToken).ConfigureAwait(false);
        return await lease.Database.Writer.WriteAsync(
            time.GetUtcNow().ToStored(),
            static (writer, now) =>
            {
                writer.Execute(TurnSql.CountInterrupted);
                return writer.Execute(TurnSql.Interrupt, ErrorCodes.TurnInterrupted.Value, "The gateway stopped before this turn ended.", "Retry the turn.", now);
            },
            cancellationToken).ConfigureAwait(false);
    }

    private static void CheckLimit(int limit)
    {
        if (limit < 1)
        {
            throw StorageErrors.Invalid("A page has at least one turn.", "limit");
        }
    }

    [LoggerMessage(EventId = 2020, Level = LogLevel.Warning, Message = "What a turn had streamed so far could not be noted")]
    private partial void LogCheckpointFailed(Exception exception);
}
