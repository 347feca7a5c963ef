// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Sessions;

/// <summary>The title that a session gets with its first message; it keeps one that somebody gave it meanwhile.</summary>
/// <param name="From">The title that is replaced; with any other one the session keeps its own.</param>
/// <param name="To">The new title.</param>
public sealed record SessionNaming(string From, string To);
