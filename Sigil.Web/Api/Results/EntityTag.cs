// SPDX-License-Identifier: Apache-2.0

using System.Globalization;

namespace Sigil.Web.Api.Results;

/// <summary>A resource's revision as a strong entity tag (RFC 9110 section 8.8.3).</summary>
internal static class EntityTag
{
    public static string Of(long revision) => string.Create(CultureInfo.InvariantCulture, $"\"{revision}\"");

    /// <summary>Reads a tag that <see cref="Of"/> wrote.</summary>
    public static bool TryRead(string text, out long revision)
    {
        revision = 0;
        return text is ['"', .., '"'] && long.TryParse(text.AsSpan(1, text.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out revision);
    }
}
