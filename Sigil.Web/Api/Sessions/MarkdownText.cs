// SPDX-License-Identifier: Apache-2.0

using System.Text;

namespace Sigil.Web.Api.Sessions;

/// <summary>Puts text that anybody may have written into a Markdown document, so that it cannot pass for a part of the document: it starts no heading, closes no quotation, and is no HTML.</summary>
internal static class MarkdownText
{
    /// <summary>One line with every mark made harmless.</summary>
    public static string Line(string text)
    {
        var line = new StringBuilder(text.Length + 16);
        foreach (var character in text)
        {
            if (char.IsAsciiLetterOrDigit(character) || character == ' ' || character > '\u007f')
            {
                line.Append(char.IsControl(character) || character is '\u2028' or '\u2029' ? ' ' : character);
            }
            else if (char.IsControl(character))
            {
                line.Append(' ');
            }
            else
            {
                line.Append('\\').Append(character);
            }
        }

        return line.ToString();
    }

    /// <summary>A short name as code; a name with a mark of code in it loses that.</summary>
    public static string Code(string name) => $"`{new string([.. name.Where(character => character != '`' && !char.IsControl(character))])}`";

    /// <summary>Text as it is, between fences longer than any in it.</summary>
    public static string Fence(string text)
    {
        var fence = new string('~', Math.Max(3, LongestRun(text, '~') + 1));
        return $"{fence}text\n{string.Join('\n', Lines(text))}\n{fence}\n";
    }

    /// <summary>Text as a quotation that keeps its Markdown. A '&lt;' that could open a tag is written as an entity, except between fences that stand at the very start of a line:
    /// only of those is it certain that every reader sees them as we do.</summary>
    public static string Quote(string text)
    {
        var quote = new StringBuilder(text.Length + 64);
        var (mark, length) = ('\0', 0);
        foreach (var line in Lines(text))
        {
            var (own, run) = FenceOf(line);
            var opens = length == 0 && run > 0 && !(own == '`' && line.AsSpan(run).Contains('`'));
            var closes = length > 0 && own == mark && run >= length && line.AsSpan(run).IsWhiteSpace();
            quote.Append("> ").Append(length > 0 && !closes ? line : WithoutTags(line)).Append('\n');
            (mark, length) = opens ? (own, run) : closes ? ('\0', 0) : (mark, length);
        }

        return quote.ToString();
    }

    // What ends a line in Markdown, and nothing else.
    private static string[] Lines(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');

    private static (char Mark, int Length) FenceOf(string line)
    {
        var mark = line.Length > 0 ? line[0] : '\0';
        if (mark is not ('`' or '~'))
        {
            return ('\0', 0);
        }

        var length = line.AsSpan().IndexOfAnyExcept(mark);
        length = length < 0 ? line.Length : length;
        return length >= 3 ? (mark, length) : ('\0', 0);
    }

    private static string WithoutTags(string line)
    {
        if (!line.Contains('<', StringComparison.Ordinal))
        {
            return line;
        }

        var text = new StringBuilder(line.Length + 16);
        for (var i = 0; i < line.Length; i++)
        {
            var opensTag = line[i] == '<' && (i + 1 == line.Length || char.IsAsciiLetter(line[i + 1]) || line[i + 1] is '/' or '!' or '?');
            text.Append(opensTag ? "&lt;" : line[i].ToString());
        }

        return text.ToString();
    }

    private static int LongestRun(string text, char mark)
    {
        var (longest, run) = (0, 0);
        foreach (var character in text)
        {
            run = character == mark ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
