// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Providers;

/// <summary>US dollars for a million tokens, each 0 or more.</summary>
/// <param name="Input">Tokens read.</param>
/// <param name="Output">Tokens written.</param>
/// <param name="CacheRead">Tokens read from the vendor's cache; null when they cost what <paramref name="Input"/> costs.</param>
/// <param name="CacheWrite">Tokens written to the vendor's cache; null when they cost what <paramref name="Input"/> costs.</param>
public sealed record ModelPrice(decimal Input, decimal Output, decimal? CacheRead = null, decimal? CacheWrite = null);
