// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Auditing;

/// <summary>The tamper-evident log of who did what.</summary>
public interface IAuditTrail
{
    /// <summary>Appends an entry; it is on disk and in the chain when this returns.</summary>
    /// <exception cref="Sigil.Domain.Common.Errors.SigilException"><c>security.audit.failure</c>: the entry could not be written. A security operation must then fail.</exception>
    ValueTask AppendAsync(AuditEntry entry, CancellationToken cancellationToken);

    /// <summary>Reads the entries that a query asks for, newest first.</summary>
    /// <exception cref="Sigil.Domain.Common.Errors.SigilException"><c>store.invalid_input</c> with field <c>limit</c>.</exception>
    ValueTask<IReadOnlyList<AuditRecord>> QueryAsync(AuditQuery query, CancellationToken cancellationToken);

    /// <summary>Recomputes the chain and compares it with the signed head.</summary>
    ValueTask<AuditVerification> VerifyAsync(CancellationToken cancellationToken);
}
