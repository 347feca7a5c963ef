// SPDX-License-Identifier: Apache-2.0

using System.Text;
using Sigil.Web.Components.Text;

namespace Sigil.Web.Components.Markdown;

/// <summary>The one way a block of code is drawn: its language, a copy button, and the text as text. Nothing highlights, draws or runs it (XS-4).</summary>
internal static class CodeMarkup
{
    private const int MaxLanguageLength = 32;

    /// <summary>Writes a block of code. The button is brought to life by a listener on the page, not by anything in the block.</summary>
    public static void Write(StringBuilder html, string? language, string code)
    {
        var label = Label(language);
        html.Append("<div class=\"code\"><div class=\"code-head\"><span class=\"code-language\">").Append(Markup.Encode(label))
            .Append("</span><button type=\"button\" class=\"code-copy\" data-copy>Copy</button></div>")
            .Append("<pre tabindex=\"0\" dir=\"ltr\"><code>").Append(Markup.Encode(VisibleText.Block(code))).Append("</code></pre></div>");
    }

    private static string Label(string? language)
        => language is { Length: > 0 and <= MaxLanguageLength } && language.All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '#' or '-' or '.' or '_')
            ? language
            : "text";
}
