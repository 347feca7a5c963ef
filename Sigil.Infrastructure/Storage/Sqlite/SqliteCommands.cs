// SPDX-License-Identifier: Apache-2.0

using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace Sigil.Infrastructure.Storage.Sqlite;

/// <summary>Constant statements with positional values: <c>?1</c>, <c>?2</c>, …</summary>
internal static class SqliteCommands
{
    public static int Run(this SqliteConnection connection, string sql, params ReadOnlySpan<object?> values)
    {
        using var command = connection.Prepare(sql);
        command.Bind(values);
        return command.ExecuteNonQuery();
    }

    public static object? Scalar(this SqliteConnection connection, string sql, params ReadOnlySpan<object?> values)
    {
        using var command = connection.Prepare(sql);
        command.Bind(values);
        return command.ExecuteScalar() is { } value and not DBNull ? value : null;
    }

    /// <summary>A command whose values <see cref="Bind"/> sets, once or many times.</summary>
    [SuppressMessage("Security", "CA2100", Justification = "Every caller passes a constant; values travel as parameters.")]
    public static SqliteCommand Prepare(this SqliteConnection connection, string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }

    public static void Bind(this SqliteCommand command, params ReadOnlySpan<object?> values)
    {
        var parameters = command.Parameters;
        while (parameters.Count < values.Length)
        {
            parameters.Add(new SqliteParameter { ParameterName = $"?{parameters.Count + 1}" });
        }

        for (var i = 0; i < values.Length; i++)
        {
            parameters[i].Value = values[i] ?? DBNull.Value;
        }
    }

    public static string? GetText(this SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    public static long? GetNumber(this SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetInt64(column);
}
