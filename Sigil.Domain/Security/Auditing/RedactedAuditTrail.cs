// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Security.Secrets;

namespace Sigil.Domain.Security.Auditing;

/// <summary>Takes known secrets out of entries before they are written: a name that a model made up, or an address, can be one.</summary>
internal sealed class RedactedAuditTrail(IAuditTrail inner, IKnownSecrets known) : IAuditTrail
{
    public ValueTask AppendAsync(AuditEntry entry, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return inner.AppendAsync(entry.Details.Values.Any(value => known.Find(value).Count > 0) ? Redacted(entry) : entry, cancellationToken);
    }

    public ValueTask<IReadOnlyList<AuditRecord>> QueryAsync(AuditQuery query, CancellationToken cancellationToken) => inner.QueryAsync(query, cancellationToken);

    public ValueTask<AuditVerification> VerifyAsync(CancellationToken cancellationToken) => inner.VerifyAsync(cancellationToken);

    private AuditEntry Redacted(AuditEntry entry)
        => entry with { Details = entry.Details.ToDictionary(detail => detail.Key, detail => known.Redact(detail.Value), StringComparer.Ordinal) };
}
