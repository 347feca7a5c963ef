// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Scanning.Rules;

/// <summary>How much a text surprises: repeated and ordinary characters little, random ones much (Shannon).</summary>
internal static class Entropy
{
    /// <summary>Bits in each character, 0 to 8; characters beyond Latin-1 count as one.</summary>
    public static double Of(ReadOnlySpan<char> text)
    {
        Span<int> counts = stackalloc int[256];
        counts.Clear();
        foreach (var character in text)
        {
            counts[Math.Min((int)character, 255)]++;
        }

        var bits = 0.0;
        foreach (var count in counts)
        {
            if (count > 0)
            {
                var share = (double)count / text.Length;
                bits -= share * Math.Log2(share);
            }
        }

        return bits;
    }
}
