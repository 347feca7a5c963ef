// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Capabilities;

/// <summary>The grammar that names and patterns share: 1 to 32 non-empty segments of visible ASCII, joined by dots, 512 characters at most, case-sensitive.</summary>
/// <remarks>A path scope is what follows <c>./</c>; it is the last part, is no segment, and may hold dots.</remarks>
internal static class CapabilityGrammar
{
    public const int MaxSegments = 32;
    public const int MaxLength = 512;

    /// <summary>Splits a name without a path scope.</summary>
    public static bool TrySplit(string? text, bool allowWildcard, out string[] segments)
    {
        segments = [];
        if (string.IsNullOrEmpty(text) || text.Length > MaxLength)
        {
            return false;
        }

        foreach (var character in text)
        {
            if (character is <= ' ' or > '~' || character == '*' && !allowWildcard)
            {
                return false;
            }
        }

        var parts = text.Split('.');
        if (parts.Length > MaxSegments || Array.Exists(parts, part => part.Length == 0 || part[0] == '/'))
        {
            return false;
        }

        segments = parts;
        return true;
    }

    /// <summary>Cuts <c>filesystem.read./data/x</c> into the name and the path; the path is null where there is none.</summary>
    public static (string? Name, string? Path) CutPath(string? text)
    {
        var slash = text?.IndexOf("./", StringComparison.Ordinal) ?? -1;
        return slash < 0 ? (text, null) : (text![..slash], text[(slash + 1)..]);
    }
}
