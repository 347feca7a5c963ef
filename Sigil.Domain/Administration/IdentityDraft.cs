// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Administration;

/// <summary>An account on a channel that is to be somebody's.</summary>
/// <param name="Channel">1 to 32 characters of a-z, 0-9, '-' and '_'.</param>
/// <param name="ExternalId">The platform's own id of the account, 1 to 256 visible characters.</param>
/// <param name="DisplayName">For people to read, 1 to 100 characters; null for none.</param>
public sealed record IdentityDraft(string Channel, string ExternalId, string? DisplayName = null);
