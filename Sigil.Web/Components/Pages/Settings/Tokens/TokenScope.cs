// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Web.Components.Pages.Settings.Tokens;

/// <summary>Something that a token can be made for.</summary>
/// <param name="Name">The permission.</param>
/// <param name="Explanation">What it lets a program do; null where there are no words for it.</param>
internal sealed record TokenScope(string Name, string? Explanation)
{
    /// <summary>Whether it reaches beyond the caller's own things.</summary>
    public bool Administrative => Name.StartsWith("admin.", StringComparison.Ordinal) || Name.StartsWith("owner.", StringComparison.Ordinal);
}
