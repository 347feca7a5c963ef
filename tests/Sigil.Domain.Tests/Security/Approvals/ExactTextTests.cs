// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Security.Approvals;

namespace Sigil.Domain.Tests.Security.Approvals;

public sealed class ExactTextTests
{
    [Theory]
    [InlineData("plain text, ünïcode, 日本語, עברית", "plain text, ünïcode, 日本語, עברית")]
    [InlineData("a\u202Eb", @"a\u{202E}b")]
    [InlineData("a\u2066b\u2069", @"a\u{2066}b\u{2069}")]
    [InlineData("pay\u200Bpal", @"pay\u{200B}pal")]
    [InlineData("a\u00A0b\u3000c", @"a\u{A0}b\u{3000}c")]
    [InlineData("a\u0000\u001Bb\r\n\t", "a\\u{0}\\u{1B}b\\u{D}\n\t")]
    [InlineData("a\uFE0Fb\u034Fc\u3164d", @"a\u{FE0F}b\u{34F}c\u{3164}d")]
    [InlineData("\U000E0041\uE000", @"\u{E0041}\u{E000}")]
    [InlineData(@"\u{202E} as text", @"\u{5C}u{202E} as text")]
    [InlineData("\\\u202E", @"\\u{202E}")]
    public void Escape_ShowsWhatCannotBeSeen(string text, string visible) => Assert.Equal(visible, ExactText.Escape(text));

    /// <summary>Half a character cannot stand in an attribute.</summary>
    [Fact]
    public void Escape_OfHalfACharacter_IsItsCode() => Assert.Equal(@"\u{D800}!", ExactText.Escape((char)0xD800 + "!"));
}
