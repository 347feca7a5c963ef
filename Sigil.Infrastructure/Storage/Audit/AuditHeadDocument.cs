// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Infrastructure.Storage.Audit;

/// <summary><c>audit.head</c> as JSON.</summary>
internal sealed record AuditHeadDocument(int Version, string Database, long Sequence, string Hash, long? DoubtFrom, string? Doubt, string Mac);
