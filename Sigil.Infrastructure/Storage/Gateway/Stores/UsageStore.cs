// SPDX-License-Identifier: Apache-2.0

using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Sigil.Domain.Agent.Budgets;
using Sigil.Domain.Common;
using Sigil.Infrastructure.Storage.Sqlite;
using Sigil.Infrastructure.Storage.Sqlite.Reading;
using Sigil.Infrastructure.Storage.Sqlite.Writing;

namespace Sigil.Infrastructure.Storage.Gateway.Stores;

/// <summary>What models were used for. Additions wait in memory until the writer comes by, so that a turn waits for no commit of its own and a burst is one of them.</summary>
internal sealed partial class UsageStore(GatewayDatabase gateway, ILogger<UsageStore> logger) : IUsageStore
{
    private const string AddSql =
        "INSERT INTO usage_hours (hour, workspace_id, user_id, model, calls, input_tokens, output_tokens, cache_read_tokens, cache_write_tokens, cost_nano_usd, unpriced_calls, estimated_calls) " +
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12) ON CONFLICT DO UPDATE SET calls = calls + ?5, input_tokens = input_tokens + ?6, output_tokens = output_tokens + ?7, " +
        "cache_read_tokens = cache_read_tokens + ?8, cache_write_tokens = cache_write_tokens + ?9, cost_nano_usd = cost_nano_usd + ?10, unpriced_calls = unpriced_calls + ?11, estimated_calls = estimated_calls + ?12";

    private const string ReadSql =
        "SELECT hour - hour % ?3, workspace_id, user_id, model, sum(calls), sum(input_tokens), sum(output_tokens), sum(cache_read_tokens), sum(cache_write_tokens), sum(cost_nano_usd), sum(unpriced_calls), sum(estimated_calls) " +
        "FROM usage_hours WHERE hour >= ?1 AND hour < ?2 AND (?4 IS NULL OR user_id = ?4) GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4";

    /// <summary>What a disk that stays full may cost in memory.</summary>
    private const int MaxWaiting = 10_000;

    private const long HourLength = 60 * 60 * 1000;

    private readonly Lock _lock = new();
    private List<UsageHour> _waiting = [];
    private List<UsageHour> _writing = [];
    private bool _posted;

    public void Add(UsageHour use)
    {
        lock (_lock)
        {
            _waiting.Add(use);

            // When the queue is full the next addition tries again.
            _posted = _posted || gateway.Writer.TryPost(this, static (writer, store) => store.Write(writer), Failed);
        }
    }

    public ValueTask<IReadOnlyList<UsageHour>> ReadAsync(UsageQuery query, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            return new(gateway.Database.Readers.Read<UsageQuery, IReadOnlyList<UsageHour>>(query, static (reader, asked) => Read(reader, asked)));
        }
        catch (SqliteException exception)
        {
            throw StorageErrors.Translate(exception, gateway.Database.File.Name);
        }
    }

    private static List<UsageHour> Read(ReaderSession reader, UsageQuery query)
    {
        var hours = new List<UsageHour>();
        using var row = reader.Query(ReadSql, query.From.ToStored(), query.To.ToStored(), query.Days ? 24 * HourLength : HourLength, query.UserId?.Value);
        while (row.Read())
        {
            hours.Add(new UsageHour(
                UnixTime.FromStored(row.GetInt64(0)),
                WorkspaceId.Parse(row.GetString(1)),
                UserId.Parse(row.GetString(2)),
                row.GetString(3),
                new TokenUsage(row.GetInt64(5), row.GetInt64(6), row.GetInt64(7), row.GetInt64(8)))
            {
                Calls = row.GetInt64(4),
                CostNanoUsd = row.GetInt64(9),
                UnpricedCalls = row.GetInt64(10),
                EstimatedCalls = row.GetInt64(11),
            });
        }

        return hours;
    }

    private void Write(WriterSession writer)
    {
        foreach (var use in _writing = Take())
        {
            writer.Execute(
                AddSql,
                use.Hour.ToStored(),
                use.WorkspaceId.Value,
                use.UserId.Value,
                use.Model,
                use.Calls,
                use.Usage.Input,
                use.Usage.Output,
                use.Usage.CacheRead,
                use.Usage.CacheWrite,
                use.CostNanoUsd,
                use.UnpricedCalls,
                use.EstimatedCalls);
        }
    }

    private List<UsageHour> Take()
    {
        lock (_lock)
        {
            var taken = _waiting;
            (_waiting, _posted) = ([], false);
            return taken;
        }
    }

    private void Failed(Exception exception)
    {
        lock (_lock)
        {
            if (_waiting.Count < MaxWaiting)
            {
                _waiting.InsertRange(0, _writing);
            }

            (_writing, _posted) = ([], false);
        }

        LogNotWritten(exception);
    }

    [LoggerMessage(EventId = 2045, Level = LogLevel.Error, Message = "What models were used for could not be written; it is tried again with the next use")]
    private partial void LogNotWritten(Exception exception);
}
