// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Scanning.Normalising;

/// <summary>A form of a text, or of a part of one, for matching, which knows where each of its characters was in the original. The original is what is stored and shown.</summary>
/// <param name="Text">The text to match.</param>
/// <param name="Places">For each character, where it began in the original; null when nothing moved.</param>
/// <param name="End">Where the text ends in the original.</param>
internal readonly record struct TextView(string Text, int[]? Places, int End)
{
    public static TextView Of(string text) => new(text, null, text.Length);

    /// <summary>Where a character was.</summary>
    public int Original(int index) => index >= Text.Length ? End : Places is null ? index : Places[index];

    /// <summary>The part of the original that a part of the text was made from.</summary>
    public (int Start, int Length) Original(int start, int length)
    {
        var from = Original(start);
        return (from, Math.Max(1, Original(start + length) - from));
    }
}
