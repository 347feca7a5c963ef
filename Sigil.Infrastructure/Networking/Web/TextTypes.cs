// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Infrastructure.Networking.Web;

/// <summary>The media types that a model is shown as text.</summary>
internal static class TextTypes
{
    public static bool Contains(string mediaType)
        => mediaType.StartsWith("text/", StringComparison.Ordinal) || mediaType.EndsWith("json", StringComparison.Ordinal) || mediaType.EndsWith("xml", StringComparison.Ordinal)
            || mediaType == "application/x-www-form-urlencoded";
}
