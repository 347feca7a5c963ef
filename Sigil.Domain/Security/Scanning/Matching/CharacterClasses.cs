// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Scanning.Matching;

/// <summary>Puts every character into one of 64 classes: letters without regard to case, digits, and the rest in what is left. Equal characters have one class; unequal ones can share it.</summary>
internal static class CharacterClasses
{
    /// <summary>Bits of a class.</summary>
    public const int Bits = 6;

    /// <summary>The class of white space.</summary>
    public const int Blank = Marks;

    private const int Letters = 1;
    private const int Digits = Letters + 26;
    private const int Marks = Digits + 10;
    private const int Others = 48;

    /// <summary>The class of each character; 0 of none.</summary>
    public static readonly byte[] Of = [.. Enumerable.Range(0, char.MaxValue + 1).Select(code => Class(char.ToUpperInvariant((char)code)))];

    /// <summary>Whether what has this class is surely part of a word: a letter of ASCII or a digit.</summary>
    public static bool IsWord(int characterClass) => characterClass is >= Letters and < Marks;

    private static byte Class(char character) => (byte)(character switch
    {
        >= 'A' and <= 'Z' => Letters + character - 'A',
        >= '0' and <= '9' => Digits + character - '0',
        '’' or '‘' or '´' or '`' => Class('\''),
        _ when char.IsWhiteSpace(character) => Blank,
        < '\u0080' => Marks + 1 + (character % (Others - Marks - 1)),
        _ => Others + (character % ((1 << Bits) - Others)),
    });
}
