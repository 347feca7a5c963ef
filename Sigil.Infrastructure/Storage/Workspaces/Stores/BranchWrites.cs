// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Sessions;
using Sigil.Infrastructure.Storage.Sqlite;
using Sigil.Infrastructure.Storage.Sqlite.Writing;

namespace Sigil.Infrastructure.Storage.Workspaces.Stores;

/// <summary>Copies a session's history into a new session, as one atomic change.</summary>
internal static class BranchWrites
{
    public static bool Branch(WriterSession writer, (SessionBranch Branch, IIdSource Ids) state)
    {
        var (branch, ids) = state;
        var from = writer.Number(BranchSql.FindSession, branch.From.Value) ?? throw StorageErrors.NotFound("session");
        var end = EndOf(writer, branch, from);
        var made = SessionWrites.Add(writer, branch.NewSession);
        var (turns, messages) = (0L, 0L);
        foreach (var turn in Keys(writer, BranchSql.Turns, from, end.Turn))
        {
            var copy = writer.Number(BranchSql.CopyTurn, turn, TurnId.New(ids).Value, made, ++turns)!.Value;
            foreach (var message in Keys(writer, BranchSql.Messages, turn, end.Message))
            {
                writer.Execute(BranchSql.CopyMessage, message, MessageId.New(ids).Value, copy, ++messages);
            }

            if (writer.Number(BranchSql.HasLater, turn, end.Message) is not null)
            {
                writer.Execute(BranchSql.CutTurn, copy);
            }
        }

        writer.Execute(BranchSql.Count, made, turns, messages);
        return true;
    }

    /// <summary>The last turn and the last message to copy, by their positions.</summary>
    private static (long Turn, long Message) EndOf(WriterSession writer, SessionBranch branch, long session)
    {
        if (branch.UpToMessage is { } message)
        {
            using var row = writer.Query(BranchSql.FindMessage, message.Value, session);
            return !row.Read() ? throw StorageErrors.NotFound("message")
                : row.GetInt64(2) == (long)MessageRole.Tool || row.GetInt64(3) != 0 ? throw StorageErrors.Invalid("A copy cannot end in the middle of a tool call.", "from_message")
                : (Ended(row.GetInt64(0), row.GetInt64(1)), row.GetInt64(4));
        }

        if (branch.UpToTurn is { } turn)
        {
            using var row = writer.Query(BranchSql.FindTurn, turn.Value, session);
            return row.Read() && row.GetInt64(1) != (long)TurnStatus.Superseded ? (Ended(row.GetInt64(0), row.GetInt64(1)), long.MaxValue) : throw StorageErrors.NotFound("turn");
        }

        return (long.MaxValue, long.MaxValue);
    }

    private static long Ended(long sequence, long status)
        => (TurnStatus)status is TurnStatus.Queued or TurnStatus.Running ? throw StorageErrors.Conflict("The turn has not ended. Wait for its end, or cancel it.") : sequence;

    private static List<long> Keys(WriterSession writer, string sql, long first, long second)
    {
        using var row = writer.Query(sql, first, second);
        var keys = new List<long>();
        while (row.Read())
        {
            keys.Add(row.GetInt64(0));
        }

        return keys;
    }
}
