// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Infrastructure.Storage.Audit;

/// <summary>What a start of the gateway found wrong with log and head. It stays in every later head: going on must not wipe out the trace.</summary>
/// <param name="From">The first entry that may be missing or false.</param>
/// <param name="Problem">One sentence on what was found, and when.</param>
internal sealed record AuditDoubt(long From, string Problem);
