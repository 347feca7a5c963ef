// SPDX-License-Identifier: Apache-2.0

using System.Text;
using Sigil.Domain.Common.Errors;

namespace Sigil.Domain.Channels.Rules;

/// <summary>What text may come in.</summary>
internal static class TextRules
{
    /// <summary>Longest message in UTF-8 bytes.</summary>
    public const int MaxContentBytes = 1024 * 1024;

    /// <summary>UTF-8 bytes of a text.</summary>
    public static int BytesOf(string text) => Encoding.UTF8.GetByteCount(text);

    /// <summary>The first thing that is wrong with a text, or null.</summary>
    public static SigilError? Check(string? text, string field, int maxBytes)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return new SigilError(ErrorCodes.InputInvalid, "There is no text.", field, "Write at least one character.");
        }

        if (text.Length > maxBytes || BytesOf(text) > maxBytes)
        {
            return new SigilError(ErrorCodes.RequestTooLarge, $"The text is longer than {maxBytes / 1024:N0} KiB.", field, "Send it in parts.");
        }

        if (text.Contains('\0', StringComparison.Ordinal))
        {
            return new SigilError(ErrorCodes.InputInvalid, "The text holds a NUL character.", field, "Remove it.");
        }

        return IsWellFormed(text)
            ? null
            : new SigilError(ErrorCodes.InputInvalid, "The text is no well-formed Unicode: it holds half of a surrogate pair.", field, "Encode the text again.");
    }

    private static bool IsWellFormed(string text)
    {
        var rest = text.AsSpan();
        while (rest.IndexOfAnyInRange('\ud800', '\udfff') is var index and >= 0)
        {
            if (index + 1 >= rest.Length || !char.IsSurrogatePair(rest[index], rest[index + 1]))
            {
                return false;
            }

            rest = rest[(index + 2)..];
        }

        return true;
    }
}
