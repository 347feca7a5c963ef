// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Infrastructure.Storage.Audit;

/// <summary>A place in the chain: the hash covers every entry up to and including this one.</summary>
internal readonly record struct AuditLink(long Sequence, byte[] Hash);
