// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Common;

/// <summary>One page of a list.</summary>
/// <param name="Items">The rows, in the list's order.</param>
/// <param name="Next">Opaque cursor for the next page; null on the last one.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next);
