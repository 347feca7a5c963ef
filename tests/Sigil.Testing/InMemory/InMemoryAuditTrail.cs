// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common.Errors;
using Sigil.Domain.Security.Auditing;

namespace Sigil.Testing.InMemory;

/// <summary>An audit log without a disk and without a chain: it keeps what was appended, and fails on demand.</summary>
public sealed class InMemoryAuditTrail(TimeProvider time) : IAuditTrail
{
    private readonly Lock _lock = new();
    private readonly List<AuditRecord> _records = [];

    public InMemoryAuditTrail()
        : this(TimeProvider.System)
    {
    }

    /// <summary>While true, every append fails as it does on a full disk.</summary>
    public bool Failing { get; set; }

    /// <summary>Everything appended, oldest first.</summary>
    public IReadOnlyList<AuditEntry> Entries
    {
        get
        {
            lock (_lock)
            {
                return [.. _records.Select(record => record.Entry)];
            }
        }
    }

    public ValueTask AppendAsync(AuditEntry entry, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (Failing)
        {
            throw new SigilException(new SigilError(ErrorCodes.AuditFailure, "The audit entry could not be written."));
        }

        lock (_lock)
        {
            var cut = entry with { Details = entry.Details.ToDictionary(detail => detail.Key, detail => Cut(detail.Value), StringComparer.Ordinal) };
            _records.Add(new AuditRecord(_records.Count + 1, time.GetUtcNow(), cut, $"{_records.Count + 1:x64}"));
            return default;
        }
    }

    public ValueTask<IReadOnlyList<AuditRecord>> QueryAsync(AuditQuery query, CancellationToken cancellationToken)
    {
        if (query.Limit is < 1 or > 1000)
        {
            throw new SigilException(new SigilError(ErrorCodes.StoreInvalidInput, "A page has 1 to 1000 entries.", "limit"));
        }

        lock (_lock)
        {
            return new([.. _records.Where(record => Matches(query, record)).Reverse().Take(query.Limit)]);
        }
    }

    public ValueTask<AuditVerification> VerifyAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return new(new AuditVerification(true, _records.Count, null, null, 0));
        }
    }

    private static bool Matches(AuditQuery query, AuditRecord record)
        => record.Sequence < (query.Before ?? long.MaxValue)
            && (query.Actor is null || record.Entry.Actor == query.Actor)
            && (query.Action is not { } action || (action.EndsWith(".*", StringComparison.Ordinal) ? record.Entry.Action.StartsWith(action[..^1], StringComparison.Ordinal) : record.Entry.Action == action))
            && (query.Result is null || record.Entry.Result == query.Result)
            && (query.Plugin is null || record.Entry.Plugin == query.Plugin)
            && (query.WorkspaceId is null || record.Entry.WorkspaceId == query.WorkspaceId)
            && record.At >= (query.From ?? DateTimeOffset.MinValue)
            && record.At < (query.To ?? DateTimeOffset.MaxValue);

    private static string Cut(string value) => value.Length <= 1024 ? value : value[..1024];
}
