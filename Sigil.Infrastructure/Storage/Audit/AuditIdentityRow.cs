// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Infrastructure.Storage.Audit;

/// <summary>The one row that names this database, so that no entry and no head of another one fits.</summary>
internal sealed class AuditIdentityRow
{
    public long Key { get; set; }

    public required string DatabaseId { get; set; }
}
