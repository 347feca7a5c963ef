// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Common;

/// <summary>The one rule for the text of every id that Sigil makes or accepts: 1 to 64 characters of a-z, 0-9, '-' and '_', starting with a letter or a digit.</summary>
/// <remarks>An id that passes is safe inside a path, a URL, a log line and a capability segment.</remarks>
public static class IdText
{
    /// <summary>The longest id, in characters.</summary>
    public const int MaxLength = 64;

    /// <summary>True when <paramref name="value"/> is a well-formed id.</summary>
    public static bool IsValid(ReadOnlySpan<char> value)
    {
        if (value.Length is 0 or > MaxLength || !char.IsAsciiLetterLower(value[0]) && !char.IsAsciiDigit(value[0]))
        {
            return false;
        }

        foreach (var character in value)
        {
            if (!char.IsAsciiLetterLower(character) && !char.IsAsciiDigit(character) && character is not ('-' or '_'))
            {
                return false;
            }
        }

        return true;
    }

    internal static string Checked(string? value, string what)
        => IsValid(value) ? value! : throw new FormatException($"A {what} has 1 to {MaxLength} characters of a-z, 0-9, '-' and '_'.");
}
