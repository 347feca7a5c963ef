// SPDX-License-Identifier: Apache-2.0

using System.Globalization;
using System.Text;
using Sigil.Domain.Common.Errors;

namespace Sigil.Domain.Channels.Rules;

/// <summary>Titles of sessions: made from a first message, or given by a person. Neither holds characters that can hide or reorder text (XS-6).</summary>
internal static class SessionTitle
{
    /// <summary>Longest made title in characters.</summary>
    public const int MaxMade = 60;

    /// <summary>Longest given title in characters.</summary>
    public const int MaxGiven = 200;

    /// <summary>The title of a session that has no words of its own yet.</summary>
    public const string Untitled = "New conversation";

    /// <summary>The first line with something to read, cut at a word's border.</summary>
    public static string From(string content)
    {
        foreach (var line in content.AsSpan().EnumerateLines())
        {
            var title = Clean(line);
            if (title.Length > 0)
            {
                return Cut(title);
            }
        }

        return Untitled;
    }

    /// <summary>What is wrong with a given title, or null.</summary>
    public static SigilError? Check(string? title)
    {
        return title is { Length: <= MaxGiven } && TextRules.Check(title, "title", MaxGiven * 4) is null && IsVisible(title)
            ? null
            : new SigilError(ErrorCodes.RequestInvalid, $"A title has 1 to {MaxGiven} characters, and none that controls or hides text.", "title");
    }

    private static string Clean(ReadOnlySpan<char> line)
    {
        // No more than the title can show is looked at.
        line = line.TrimStart();
        line = line[..Math.Min(line.Length, MaxMade * 8)];
        var clean = new StringBuilder(MaxMade * 2);
        foreach (var rune in line.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                if (clean.Length > 0 && clean[^1] != ' ')
                {
                    clean.Append(' ');
                }
            }
            else if (IsVisible(rune) && rune != Rune.ReplacementChar)
            {
                clean.Append(rune.ToString());
            }
        }

        return clean.ToString().Trim();
    }

    private static string Cut(string title)
    {
        if (title.Length <= MaxMade)
        {
            return title;
        }

        var border = title.LastIndexOf(' ', MaxMade - 1);
        var end = border > MaxMade / 2 ? border : MaxMade - 1;
        if (char.IsLowSurrogate(title[end]))
        {
            end--;
        }

        return title[..end].TrimEnd() + "…";
    }

    private static bool IsVisible(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (!IsVisible(rune))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsVisible(Rune rune) => Rune.GetUnicodeCategory(rune)
        is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse);
}
