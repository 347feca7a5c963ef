// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Common.Errors;

/// <summary>The limit that a failure is about, of which nothing is left.</summary>
/// <param name="Limit">The limit, as a whole number.</param>
/// <param name="Reset">How long until all of it is there again.</param>
public sealed record ErrorQuota(long Limit, TimeSpan Reset);
