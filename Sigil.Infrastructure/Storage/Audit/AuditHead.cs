// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Infrastructure.Storage.Audit;

/// <summary>The last entry of the log as it is known outside the database.</summary>
internal sealed record AuditHead(string DatabaseId, AuditLink Link, AuditDoubt? Doubt);
