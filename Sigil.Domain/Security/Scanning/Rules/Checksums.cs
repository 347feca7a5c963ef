// SPDX-License-Identifier: Apache-2.0

using System.Text;

namespace Sigil.Domain.Security.Scanning.Rules;

/// <summary>Check sums that vendors put into their tokens, so that a scanner can tell them from look-alikes.</summary>
internal static class Checksums
{
    private const string Base62Digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private const int SumLength = 6;

    /// <summary>The last six characters are the CRC-32 of those between the prefix and them, in base 62: GitHub's and npm's classic tokens.</summary>
    public static bool Crc32Base62(ReadOnlySpan<char> token)
    {
        var body = token[(token.IndexOf('_') + 1)..];
        return body.Length > SumLength && body[^SumLength..].SequenceEqual(Base62(Crc32(body[..^SumLength])));
    }

    private static uint Crc32(ReadOnlySpan<char> text)
    {
        const uint Polynomial = 0xEDB88320;
        var crc = uint.MaxValue;
        foreach (var value in Encoding.ASCII.GetBytes(text.ToArray()))
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ Polynomial;
            }
        }

        return ~crc;
    }

    private static string Base62(uint value)
    {
        Span<char> digits = stackalloc char[SumLength];
        var rest = value;
        for (var i = SumLength - 1; i >= 0; i--)
        {
            digits[i] = Base62Digits[(int)(rest % 62)];
            rest /= 62;
        }

        return new string(digits);
    }
}
