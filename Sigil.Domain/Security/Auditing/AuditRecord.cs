// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Auditing;

/// <summary>An entry as the log keeps it.</summary>
/// <param name="Sequence">Position in the chain, from 1, without a gap.</param>
/// <param name="At">When it was written.</param>
/// <param name="Entry">What was written.</param>
/// <param name="Hash">The chain's keyed hash up to and including this entry, lower-case hex.</param>
public sealed record AuditRecord(long Sequence, DateTimeOffset At, AuditEntry Entry, string Hash);
