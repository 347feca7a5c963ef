// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Administration;

/// <summary>Where the configuration of a provider comes from.</summary>
/// <param name="Key">Where its key is kept.</param>
/// <param name="Variable">The environment variable that holds the key; null for a key that the file holds, and for none.</param>
/// <param name="Unchangeable">Why the entry cannot be changed here, in a sentence; null when it can.</param>
public sealed record ProviderOrigin(KeyOrigin Key, string? Variable, string? Unchangeable);
