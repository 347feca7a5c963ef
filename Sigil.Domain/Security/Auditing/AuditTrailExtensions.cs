// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Auditing;

/// <summary>Reads without a filter.</summary>
public static class AuditTrailExtensions
{
    /// <summary>Entries, newest first, before <paramref name="beforeSequence"/> (null: from the end).</summary>
    public static ValueTask<IReadOnlyList<AuditRecord>> ReadAsync(this IAuditTrail trail, long? beforeSequence, int limit, CancellationToken cancellationToken)
        => trail.QueryAsync(new AuditQuery { Before = beforeSequence, Limit = limit }, cancellationToken);
}
