// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Sessions;
using Sigil.Infrastructure.Storage.Sqlite.Reading;

namespace Sigil.Infrastructure.Storage.Workspaces.Stores;

/// <summary>Reads turns with their messages from one snapshot, so that no turn shows messages of a later moment.</summary>
internal static class TurnReads
{
    public static List<TurnHistory> List(ReaderSession reader, SessionId sessionId, long? beforeSequence, int limit)
    {
        using var snapshot = reader.BeginSnapshot();
        var turns = Turns(reader, sessionId, TurnSql.ReadTurns, sessionId.Value, beforeSequence ?? long.MaxValue, (long)limit);
        return turns.Count == 0 ? [] : WithMessages(reader, sessionId, turns);
    }

    public static List<TurnHistory> ListForward(ReaderSession reader, SessionId sessionId, long afterSequence, int limit)
    {
        using var snapshot = reader.BeginSnapshot();
        var turns = Turns(reader, sessionId, TurnSql.ReadTurnsForward, sessionId.Value, afterSequence, (long)limit);
        if (turns.Count == 0)
        {
            return [];
        }

        turns.Reverse();
        var histories = WithMessages(reader, sessionId, turns);
        histories.Reverse();
        return histories;
    }

    public static TurnHistory? Find(ReaderSession reader, SessionId sessionId, TurnId turnId)
    {
        using var snapshot = reader.BeginSnapshot();
        var turns = Turns(reader, sessionId, TurnSql.ReadTurn, turnId.Value, sessionId.Value);
        return turns.Count == 0 ? null : WithMessages(reader, sessionId, turns)[0];
    }

    private static List<Turn> Turns(ReaderSession reader, SessionId sessionId, string sql, params ReadOnlySpan<object?> values)
    {
        using var rows = reader.Query(sql, values);
        var turns = new List<Turn>();
        while (rows.Read())
        {
            turns.Add(TurnMapping.ReadTurn(rows, sessionId));
        }

        return turns;
    }

    /// <summary>Both lists run from the newest turn to the oldest; messages of superseded turns in between belong to none of them.</summary>
    private static List<TurnHistory> WithMessages(ReaderSession reader, SessionId sessionId, List<Turn> turns)
    {
        using var rows = reader.Query(TurnSql.ReadMessages, sessionId.Value, turns[^1].Sequence, turns[0].Sequence);
        var histories = new List<TurnHistory>(turns.Count);
        var more = rows.Read();
        foreach (var turn in turns)
        {
            var messages = new List<Message>();
            while (more && rows.GetInt64(0) >= turn.Sequence)
            {
                if (rows.GetInt64(0) == turn.Sequence)
                {
                    messages.Add(TurnMapping.ReadMessage(rows, sessionId, turn.Id));
                }

                more = rows.Read();
            }

            histories.Add(new TurnHistory(turn, messages));
        }

        return histories;
    }
}
