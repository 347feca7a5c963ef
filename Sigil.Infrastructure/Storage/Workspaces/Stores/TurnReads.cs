// SPDX-License-Identifier: Apache-2.0

using Microsoft.Data.Sqlite;
using Sigil.Domain.Common;
using Sigil.Domain.Sessions;
using Sigil.Infrastructure.Storage.Sqlite;

namespace Sigil.Infrastructure.Storage.Workspaces.Stores;

/// <summary>Reads turns with their messages from one snapshot, so that no turn shows messages of a later moment.</summary>
internal static class TurnReads
{
    public static List<TurnHistory> List(SqliteConnection connection, SessionId sessionId, long? beforeSequence, int limit)
    {
        using var snapshot = connection.BeginTransaction(deferred: true);
        var turns = Turns(connection, sessionId, TurnSql.ReadTurns, sessionId.Value, beforeSequence ?? long.MaxValue, (long)limit);
        return turns.Count == 0 ? [] : WithMessages(connection, sessionId, turns);
    }

    public static List<TurnHistory> ListForward(SqliteConnection connection, SessionId sessionId, long afterSequence, int limit)
    {
        using var snapshot = connection.BeginTransaction(deferred: true);
        var turns = Turns(connection, sessionId, TurnSql.ReadTurnsForward, sessionId.Value, afterSequence, (long)limit);
        if (turns.Count == 0)
        {
            return [];
        }

        turns.Reverse();
        var histories = WithMessages(connection, sessionId, turns);
        histories.Reverse();
        return histories;
    }

    public static TurnHistory? Find(SqliteConnection connection, SessionId sessionId, TurnId turnId)
    {
        using var snapshot = connection.BeginTransaction(deferred: true);
        var turns = Turns(connection, sessionId, TurnSql.ReadTurn, turnId.Value, sessionId.Value);
        return turns.Count == 0 ? null : WithMessages(connection, sessionId, turns)[0];
    }

    private static List<Turn> Turns(SqliteConnection connection, SessionId sessionId, string sql, params ReadOnlySpan<object?> values)
    {
        using var command = connection.Prepare(sql);
        command.Bind(values);
        using var reader = command.ExecuteReader();
        var turns = new List<Turn>();
        while (reader.Read())
        {
            turns.Add(TurnMapping.ReadTurn(reader, sessionId));
        }

        return turns;
    }

    /// <summary>Both lists run from the newest turn to the oldest; messages of superseded turns in between belong to none of them.</summary>
    private static List<TurnHistory> WithMessages(SqliteConnection connection, SessionId sessionId, List<Turn> turns)
    {
        using var command = connection.Prepare(TurnSql.ReadMessages);
        command.Bind(sessionId.Value, turns[^1].Sequence, turns[0].Sequence);
        using var reader = command.ExecuteReader();
        var histories = new List<TurnHistory>(turns.Count);
        var more = reader.Read();
        foreach (var turn in turns)
        {
            var messages = new List<Message>();
            while (more && reader.GetInt64(0) >= turn.Sequence)
            {
                if (reader.GetInt64(0) == turn.Sequence)
                {
                    messages.Add(TurnMapping.ReadMessage(reader, sessionId, turn.Id));
                }

                more = reader.Read();
            }

            histories.Add(new TurnHistory(turn, messages));
        }

        return histories;
    }
}
