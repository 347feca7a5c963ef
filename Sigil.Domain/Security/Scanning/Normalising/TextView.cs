// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Scanning.Normalising;

/// <summary>A form of a text for matching, which knows where each of its characters was in the original. The original is what is stored and shown.</summary>
/// <param name="Text">The text to match.</param>
/// <param name="Places">For each character, where it began in the original; null when nothing moved.</param>
/// <param name="OriginalLength">Length of the original.</param>
internal readonly record struct TextView(string Text, int[]? Places, int OriginalLength)
{
    public static TextView Of(string text) => new(text, null, text.Length);

    /// <summary>Where a character was.</summary>
    public int Original(int index) => index >= Text.Length ? OriginalLength : Places is null ? index : Places[index];

    /// <summary>The part of the original that a part of the text was made from.</summary>
    public (int Start, int Length) Original(int start, int length)
    {
        var from = Original(start);
        return (from, Math.Max(1, Original(start + length) - from));
    }
}
