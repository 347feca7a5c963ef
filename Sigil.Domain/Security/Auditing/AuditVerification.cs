// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Auditing;

/// <summary>What a verification of the audit log found.</summary>
/// <param name="Intact">True when every entry is in its place and the head matches.</param>
/// <param name="Entries">How many entries were checked.</param>
/// <param name="FirstBroken">Sequence of the first entry that does not fit, or is missing; null when intact.</param>
/// <param name="Problem">One sentence on what is wrong; null when intact.</param>
/// <param name="AfterHead">Entries past the signed head: valid in the chain, written in the last moment before a crash.</param>
public sealed record AuditVerification(bool Intact, long Entries, long? FirstBroken, string? Problem, long AfterHead);
