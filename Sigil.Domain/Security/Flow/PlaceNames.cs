// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Flow;

/// <summary>The names by which an argument says where something goes: a host, a recipient, a path.</summary>
internal static class PlaceNames
{
    private const int MaxLength = 2048;

    /// <summary>Of an address its host; of anything else that is one word the word itself. Prose names no place.</summary>
    public static IEnumerable<string> Of(string text)
    {
        var trimmed = text.Trim();
        if (trimmed.Length is 0 or > MaxLength)
        {
            return [];
        }

        if (Uri.TryCreate(trimmed, UriKind.Absolute, out var url) && url.Host.Length > 0)
        {
            return url.UserInfo.Length > 0 && url.Scheme == Uri.UriSchemeMailto ? [$"{url.UserInfo}@{url.Host}"] : [url.Host];
        }

        return trimmed.Any(char.IsWhiteSpace) ? [] : [trimmed];
    }
}
