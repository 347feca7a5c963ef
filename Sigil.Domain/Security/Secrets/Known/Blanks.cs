// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Secrets.Known;

/// <summary>What may stand between the characters of a value without changing what a reader gets out of it.</summary>
internal static class Blanks
{
    /// <summary>Whether the character is passed over: white space, control characters and what nobody sees.</summary>
    public static bool Is(char character) => character switch
    {
        <= ' ' or '\u007f' or '\u00ad' or '\u034f' or '\u061c' or '\ufeff' => true,
        < '\u0085' => false,
        >= '\u200b' and <= '\u200f' or >= '\u202a' and <= '\u202e' or >= '\u2060' and <= '\u206f' => true,
        _ => char.IsWhiteSpace(character),
    };

    /// <summary>The text without them.</summary>
    public static string Without(string text)
    {
        var first = First(text);
        return first < 0 ? text : new string(Compact(text, first));
    }

    /// <summary>Where each character of the compact text was, and behind the last one the text's length.</summary>
    public static int[] Places(string text)
    {
        var places = new List<int>(text.Length + 1);
        for (var i = 0; i < text.Length; i++)
        {
            if (!Is(text[i]))
            {
                places.Add(i);
            }
        }

        places.Add(text.Length);
        return [.. places];
    }

    private static int First(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (Is(text[i]))
            {
                return i;
            }
        }

        return -1;
    }

    private static char[] Compact(string text, int first)
    {
        var kept = new char[text.Length];
        text.CopyTo(0, kept, 0, first);
        var length = first;
        foreach (var character in text.AsSpan(first))
        {
            if (!Is(character))
            {
                kept[length++] = character;
            }
        }

        return kept[..length];
    }
}
