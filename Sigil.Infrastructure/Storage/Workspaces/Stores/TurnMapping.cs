// SPDX-License-Identifier: Apache-2.0

using System.Globalization;
using Microsoft.Data.Sqlite;
using Sigil.Domain.Common;
using Sigil.Domain.Sessions;
using Sigil.Infrastructure.Storage.Sqlite;

namespace Sigil.Infrastructure.Storage.Workspaces.Stores;

/// <summary>Reads turns and messages in the column order of <see cref="TurnSql"/>.</summary>
internal static class TurnMapping
{
    public static Turn ReadTurn(SqliteDataReader reader, SessionId sessionId) => new()
    {
        Id = TurnId.Parse(reader.GetString(0)),
        SessionId = sessionId,
        Sequence = reader.GetInt64(1),
        Status = Defined((TurnStatus)reader.GetInt32(2)),
        Model = reader.GetText(3) is { } model ? ModelReference.Parse(model) : null,
        Usage = reader.GetNumber(4) is { } input ? new TokenUsage(input, reader.GetInt64(5), reader.GetInt64(6), reader.GetInt64(7)) : null,
        CostUsd = reader.GetText(8) is { } cost ? decimal.Parse(cost, NumberStyles.Float, CultureInfo.InvariantCulture) : null,
        StopReason = reader.GetText(9),
        ErrorCode = reader.GetText(10),
        ErrorMessage = reader.GetText(11),
        ErrorFix = reader.GetText(12),
        PartialText = reader.GetText(13),
        RetryOf = reader.GetText(14) is { } retried ? TurnId.Parse(retried) : null,
        AcceptedAt = UnixTime.FromStored(reader.GetInt64(15)),
        EndedAt = UnixTime.FromStored(reader.GetNumber(16)),
    };

    public static Message ReadMessage(SqliteDataReader reader, SessionId sessionId, TurnId turnId) => new()
    {
        Id = MessageId.Parse(reader.GetString(1)),
        SessionId = sessionId,
        TurnId = turnId,
        Sequence = reader.GetInt64(2),
        Role = Defined((MessageRole)reader.GetInt32(3)),
        Origin = Defined((Origin)reader.GetInt32(4)),
        Content = reader.GetString(5),
        ToolCalls = StoredJson.ReadCalls(reader.GetText(6)),
        Tool = StoredJson.ReadOutcome(reader.GetText(7)),
        Images = StoredJson.ReadImages(reader.GetText(8)),
        CreatedAt = UnixTime.FromStored(reader.GetInt64(9)),
        Sources = StoredSources.Read(reader.GetText(10)),
        Scan = StoredJson.ReadScan(reader.GetText(11)),
    };

    public static string? WriteCost(decimal? cost) => cost?.ToString(CultureInfo.InvariantCulture);

    private static TEnum Defined<TEnum>(TEnum value)
        where TEnum : struct, Enum
        => Enum.IsDefined(value) ? value : default;
}
