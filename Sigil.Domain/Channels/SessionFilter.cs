// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Sessions;

namespace Sigil.Domain.Channels;

/// <summary>Which of a caller's sessions to list.</summary>
/// <param name="Title">Part of the title, any case; null for all.</param>
/// <param name="Status">Only this status; null for all.</param>
public sealed record SessionFilter(string? Title = null, SessionStatus? Status = null)
{
    /// <summary>Every session.</summary>
    public static SessionFilter All { get; } = new();
}
