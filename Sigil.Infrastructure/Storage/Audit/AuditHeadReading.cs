// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Infrastructure.Storage.Audit;

/// <summary>What the head file holds: a genuine head, or the reason why there is none.</summary>
/// <param name="Head">The head; null when there is no genuine one.</param>
/// <param name="Problem">Why not; null when there is one.</param>
/// <param name="Exists">False when the file is missing.</param>
internal sealed record AuditHeadReading(AuditHead? Head, string? Problem, bool Exists);
