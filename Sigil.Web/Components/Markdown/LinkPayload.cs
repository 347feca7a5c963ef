// SPDX-License-Identifier: Apache-2.0

using System.Text.RegularExpressions;

namespace Sigil.Web.Components.Markdown;

/// <summary>
/// Tells whether an address carries data: a model that was talked into it can hide what it knows in a link and wait for a click, or for a program that fetches previews (SX-3, SX-5).
/// Identifiers that addresses are full of, such as object names of git and UUIDs, are not data.
/// </summary>
internal static partial class LinkPayload
{
    /// <summary>No address that is meant to be read asks for more.</summary>
    private const int MaxQuery = 200;

    /// <summary>From this length on, letters and digits in no order are data by themselves.</summary>
    private const int LongToken = 20;

    /// <summary>How much data an address may hold in pieces that are shorter: cutting data up does not help.</summary>
    private const int MaxPieces = 32;

    /// <summary>Bits in each character; words have less, encoded data more.</summary>
    private const double MinEntropy = 3.0;

    public static bool IsIn(Uri address)
    {
        if (address.Scheme == "mailto")
        {
            // A recipient, and nothing that the user has not written.
            return address.Query.Length > 0;
        }

        var asked = Uri.UnescapeDataString(address.Query + address.Fragment);
        return address.Query.Length + address.Fragment.Length > MaxQuery || Holds(asked) || Holds(WithoutIdentifiers(Uri.UnescapeDataString(address.AbsolutePath))) || Holds(address.IdnHost);
    }

    private static bool Holds(string part)
    {
        var pieces = 0;
        foreach (var token in Tokens().EnumerateMatches(part))
        {
            var text = part.AsSpan(token.Index, token.Length);
            if (!IsMixed(text) || (text.Length >= LongToken && Entropy(text) < MinEntropy))
            {
                continue;
            }

            pieces += text.Length;
            if (text.Length >= LongToken || pieces >= MaxPieces)
            {
                return true;
            }
        }

        return false;
    }

    private static string WithoutIdentifiers(string path)
        => string.Join('/', path.Split('/').Where(segment => !Identifier().IsMatch(segment)));

    /// <summary>Digits among letters, or capitals inside of a word.</summary>
    private static bool IsMixed(ReadOnlySpan<char> text)
    {
        var (digits, upper, lower) = (0, 0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            digits += char.IsAsciiDigit(text[i]) ? 1 : 0;
            upper += i > 0 && char.IsAsciiLetterUpper(text[i]) ? 1 : 0;
            lower += char.IsAsciiLetterLower(text[i]) ? 1 : 0;
        }

        return (digits > 0 && upper + lower > 0) || (upper > 1 && lower > 1);
    }

    private static double Entropy(ReadOnlySpan<char> text)
    {
        Span<int> counts = stackalloc int[128];
        foreach (var character in text)
        {
            counts[character]++;
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

    [GeneratedRegex("[A-Za-z0-9]{6,}")]
    private static partial Regex Tokens();

    /// <summary>An object name of git, or a UUID.</summary>
    [GeneratedRegex("^(?:[0-9a-f]{40}|[0-9a-f]{64}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Identifier();
}
