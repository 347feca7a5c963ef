// SPDX-License-Identifier: Apache-2.0

using System.Buffers;

namespace Sigil.Domain.Security.Scanning.Rules;

/// <summary>The characters that tokens are made of.</summary>
internal static class Alphabets
{
    private const string Digits = "0123456789";
    private const string LowerLetters = "abcdefghijklmnopqrstuvwxyz";
    private const string UpperLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    public static readonly SearchValues<char> Number = SearchValues.Create(Digits);

    public static readonly SearchValues<char> LowerHex = SearchValues.Create(Digits + "abcdef");

    public static readonly SearchValues<char> Hex = SearchValues.Create(Digits + "abcdefABCDEF");

    public static readonly SearchValues<char> HexAndDash = SearchValues.Create(Digits + "abcdefABCDEF-");

    public static readonly SearchValues<char> Lower = SearchValues.Create(Digits + LowerLetters);

    public static readonly SearchValues<char> Upper = SearchValues.Create(Digits + UpperLetters);

    /// <summary>Base 32 without 0, 1, 8 and 9.</summary>
    public static readonly SearchValues<char> Base32 = SearchValues.Create("234567" + UpperLetters);

    public static readonly SearchValues<char> Alphanumeric = SearchValues.Create(Digits + LowerLetters + UpperLetters);

    /// <summary>Base 64 for addresses.</summary>
    public static readonly SearchValues<char> Url = SearchValues.Create(Digits + LowerLetters + UpperLetters + "_-");

    /// <summary>The same with dots: what joins parts.</summary>
    public static readonly SearchValues<char> Dotted = SearchValues.Create(Digits + LowerLetters + UpperLetters + "_-.");

    public static readonly SearchValues<char> Base64 = SearchValues.Create(Digits + LowerLetters + UpperLetters + "+/=");

    /// <summary>Everything that a token can be made of.</summary>
    public static readonly SearchValues<char> Any = SearchValues.Create(Digits + LowerLetters + UpperLetters + "_-.~+/=:%");
}
