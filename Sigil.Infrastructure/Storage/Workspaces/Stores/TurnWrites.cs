// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Sessions;
using Sigil.Infrastructure.Storage.Sqlite;
using Sigil.Infrastructure.Storage.Sqlite.Writing;

namespace Sigil.Infrastructure.Storage.Workspaces.Stores;

/// <summary>What the writer does for a turn, each as one atomic change.</summary>
internal static class TurnWrites
{
    public static Turn Begin(WriterSession writer, TurnDraft draft)
    {
        var (sessionKey, sequence, message) = draft.NewSession is { } made ? AddSession(writer, made, draft) : UseSession(writer, draft);
        if (draft.Naming is { } naming)
        {
            writer.Execute(TurnSql.NameSession, sessionKey, naming.To, SessionMapping.Fold(naming.To), naming.From);
        }

        if (draft.RetryOf is { } retried)
        {
            Supersede(writer, retried, draft.SessionId);
        }

        var turnKey = writer.Number(TurnSql.AddTurn, draft.TurnId.Value, sessionKey, sequence, draft.RetryOf?.Value, draft.AcceptedAt.ToStored());
        AddMessage(writer, turnKey!.Value, draft.UserMessage, message);
        return new Turn
        {
            Id = draft.TurnId,
            SessionId = draft.SessionId,
            Sequence = sequence,
            Status = TurnStatus.Queued,
            RetryOf = draft.RetryOf,
            AcceptedAt = UnixTime.FromStored(draft.AcceptedAt.ToStored()),
        };
    }

    /// <summary>Returns the tokens that the session's earlier turns took.</summary>
    public static long Start(WriterSession writer, TurnId turnId)
    {
        var turn = Unfinished(writer, turnId, session: null);
        writer.Execute(TurnSql.Start, turn.Key);
        return turn.UsedTokens;
    }

    public static bool Append(WriterSession writer, IReadOnlyList<Message> messages)
    {
        var turn = Unfinished(writer, messages[0].TurnId, messages[0].SessionId);
        AddMessages(writer, turn, messages, tokens: 0);
        writer.Execute(TurnSql.ForgetCheckpoint, turn.Key);
        return true;
    }

    public static bool Complete(WriterSession writer, TurnCompletion completion)
    {
        var turn = Unfinished(writer, completion.TurnId, completion.SessionId);
        var usage = completion.Usage;
        AddMessages(writer, turn, completion.Messages, usage?.Total ?? 0);
        return writer.Execute(
            TurnSql.Complete,
            turn.Key,
            (long)completion.Status,
            completion.Model?.ToString(),
            usage?.Input,
            usage?.Output,
            usage?.CacheRead,
            usage?.CacheWrite,
            TurnMapping.WriteCost(completion.CostUsd),
            completion.StopReason,
            completion.ErrorCode,
            completion.ErrorMessage,
            completion.ErrorFix,
            completion.PartialText,
            completion.EndedAt.ToStored()) > 0;
    }

    private static (long Key, long Turn, long Message) AddSession(WriterSession writer, Session session, TurnDraft draft)
    {
        using var row = writer.Query(
            TurnSql.AddSession,
            session.Id.Value,
            session.UserId.Value,
            session.Title,
            SessionMapping.Fold(session.Title),
            (long)session.Status,
            session.Model?.ToString(),
            session.ClientKey,
            session.CreatedAt.ToStored(),
            draft.AcceptedAt.ToStored());
        row.Read();
        return (row.GetInt64(0), row.GetInt64(1), row.GetInt64(2));
    }

    private static (long Key, long Turn, long Message) UseSession(WriterSession writer, TurnDraft draft)
    {
        using var row = writer.Query(TurnSql.UseSession, draft.SessionId.Value, draft.AcceptedAt.ToStored());
        return row.Read() ? (row.GetInt64(0), row.GetInt64(1), row.GetInt64(2)) : throw StorageErrors.NotFound("session");
    }

    private static void Supersede(WriterSession writer, TurnId retried, SessionId session)
    {
        var (key, sessionKey, status, _) = Find(writer, retried, session);
        if (status is TurnStatus.Queued or TurnStatus.Running or TurnStatus.Superseded)
        {
            throw new SigilException(new SigilError(ErrorCodes.TurnNotRetryable, "The turn has not ended, or was retried already."));
        }

        writer.Execute(TurnSql.Supersede, key);
        writer.Execute(TurnSql.ForgetMessages, sessionKey, key);
    }

    private static (long Key, long SessionKey, TurnStatus Status, long UsedTokens) Unfinished(WriterSession writer, TurnId turnId, SessionId? session)
    {
        var turn = Find(writer, turnId, session);
        return turn.Status is TurnStatus.Queued or TurnStatus.Running ? turn : throw StorageErrors.Conflict("The turn has ended.");
    }

    private static (long Key, long SessionKey, TurnStatus Status, long UsedTokens) Find(WriterSession writer, TurnId turnId, SessionId? session)
    {
        using var row = writer.Query(TurnSql.FindTurn, turnId.Value);
        var found = row.Read() && (session is null || session.Value.Value == row.GetString(3));
        return found ? (row.GetInt64(0), row.GetInt64(1), (TurnStatus)row.GetInt32(2), row.GetInt64(4)) : throw StorageErrors.NotFound("turn");
    }

    private static void AddMessages(WriterSession writer, (long Key, long SessionKey, TurnStatus Status, long UsedTokens) turn, IReadOnlyList<Message> messages, long tokens)
    {
        if (messages.Count == 0 && tokens == 0)
        {
            return;
        }

        var last = writer.Number(TurnSql.CountMessages, turn.SessionKey, (long)messages.Count, tokens)!.Value;
        for (var i = 0; i < messages.Count; i++)
        {
            AddMessage(writer, turn.Key, messages[i], last - messages.Count + 1 + i);
        }
    }

    private static void AddMessage(WriterSession writer, long turnKey, Message message, long sequence) => writer.Execute(
        TurnSql.AddMessage,
        message.Id.Value,
        turnKey,
        sequence,
        (long)message.Role,
        (long)message.Origin,
        message.Content,
        StoredJson.Write(message.ToolCalls),
        StoredJson.Write(message.Tool),
        StoredJson.Write(message.Images),
        message.CreatedAt.ToStored(),
        StoredSources.Write(message.Sources),
        StoredJson.Write(message.Scan));
}
