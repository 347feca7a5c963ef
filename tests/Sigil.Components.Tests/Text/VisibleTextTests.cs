// SPDX-License-Identifier: Apache-2.0

using Sigil.Web.Components.Text;

namespace Sigil.Components.Tests.Text;

public sealed class VisibleTextTests
{
    [Theory]
    [Trait("attack", "PI-O3")]
    [InlineData("a\u202Eb", "a⟨U+202E⟩b")]
    [InlineData("a\u2066b\u2069", "a⟨U+2066⟩b⟨U+2069⟩")]
    [InlineData("a\u200Bb", "a⟨U+200B⟩b")]
    [InlineData("\uFEFFa", "⟨U+FEFF⟩a")]
    [InlineData("a\u001b[31m", "a⟨U+001B⟩[31m")]
    [InlineData("a\u0085b", "a⟨U+0085⟩b")]
    [InlineData("a\u2028b", "a⟨U+2028⟩b")]
    [InlineData("\U000E0041", "⟨U+E0041⟩")]
    public void Line_HiddenCharacters_AreSpelledOut(string text, string shown) => Assert.Equal(shown, VisibleText.Line(text));

    [Theory]
    [InlineData("Kürbis 日本 עברית")]
    [InlineData("👩‍🚀")]
    [InlineData("می‌خواهم")]
    [InlineData("")]
    public void Line_OrdinaryText_StaysAsItIs(string text) => Assert.Equal(text, VisibleText.Line(text));

    [Fact]
    public void Line_LineBreaks_BecomeBlanks() => Assert.Equal("a b c", VisibleText.Line("a\nb\tc"));

    [Fact]
    public void Block_LineBreaks_Stay() => Assert.Equal("a\nb\tc", VisibleText.Block("a\nb\tc"));

    [Fact]
    public void Line_LoneSurrogate_DoesNotThrow() => Assert.Equal("a\uFFFD", VisibleText.Line("a\uD800").Replace("\uD800", "\uFFFD", StringComparison.Ordinal));
}
