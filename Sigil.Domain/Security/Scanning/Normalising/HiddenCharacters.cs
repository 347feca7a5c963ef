// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Scanning.Normalising;

/// <summary>Characters that people do not see and models read.</summary>
internal static class HiddenCharacters
{
    private const int TagStart = 0xE0000;
    private const int TagEnd = 0xE007F;

    /// <summary>Without width or look of their own; taken out for matching (PI-O1, PI-O3, PI-O8).</summary>
    public static bool IsInvisible(int rune) => rune is 0 or 0xAD or 0x34F or 0x61C or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or 0x180E or 0x3164 or 0xFEFF or 0xFFA0
        or (>= 0x180B and <= 0x180F) or (>= 0x200B and <= 0x200F) or (>= 0x202A and <= 0x202E) or (>= 0x2060 and <= 0x206F) or (>= 0xFFF9 and <= 0xFFFB)
        || IsVariation(rune) || IsTag(rune);

    /// <summary>A letter of the invisible alphabet that once marked languages (PI-O2).</summary>
    public static bool IsTag(int rune) => rune is >= TagStart and <= TagEnd;

    /// <summary>The visible letter of a tag character; null for those without one.</summary>
    public static char? Letter(int tag) => tag - TagStart is var letter and >= ' ' and <= '~' ? (char)letter : null;

    public static bool IsVariation(int rune) => rune is (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF);

    /// <summary>Shows what follows in another order than it has.</summary>
    public static bool IsOverride(int rune) => rune is 0x202D or 0x202E;
}
