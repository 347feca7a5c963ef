// SPDX-License-Identifier: Apache-2.0

using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Sigil.Web.Components.Markdown;

/// <summary>How text gets into markup: everything that HTML could read as its own is encoded, letters of every script stay letters.</summary>
internal static class Markup
{
    private const string EncodedLineFeed = "&#xA;";
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>The text, safe between tags and inside a quoted attribute.</summary>
    public static string Encode(string text) => Encoder.Encode(text).Replace(EncodedLineFeed, "\n", StringComparison.Ordinal);
}
