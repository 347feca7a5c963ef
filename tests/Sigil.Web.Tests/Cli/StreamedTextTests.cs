// SPDX-License-Identifier: Apache-2.0

using Sigil.Web.Cli;

namespace Sigil.Web.Tests.Cli;

[Trait("attack", "XS-6")]
public sealed class StreamedTextTests
{
    [Theory]
    [InlineData("plain\ttext\nHello 世界 👩‍💻", "plain\ttext\nHello 世界 👩‍💻")]
    [InlineData("a\u001b[31mred\u001b[0mb", "aredb")]
    [InlineData("a\u001b]8;;http://evil\u0007link\u001b]8;;\u0007b", "alinkb")]
    [InlineData("a\u001b]52;c;ZXZpbA==\u001b\\b", "ab")]
    [InlineData("a\u001b]0;title\u009cb", "ab")]
    [InlineData("a\u009b31mb", "ab")]
    [InlineData("a\u009d52;c;x\u0007b", "ab")]
    [InlineData("a\u001bPq#0\u001b\\b", "ab")]
    [InlineData("a\u001bcb", "ab")]
    [InlineData("a\u001b(0b", "ab")]
    [InlineData("one\rtwo\bthree\u0000\u0007\u007f", "onetwothree")]
    [InlineData("user\u202egnp.exe", "usergnp.exe")]
    [InlineData("a\u001b]never ends\nb", "a\nb")]
    [InlineData("a\u001b[\nb", "a\nb")]
    [InlineData("a\u001b", "a")]
    [InlineData("a\u001b\u001b[31mb", "ab")]
    public void Clean_TerminalSequences_AreGoneAndTheTextStays(string text, string expected)
        => Assert.Equal(expected, new StreamedText().Clean(text));

    [Theory]
    [InlineData("a\u001b[31mb\u001b]52;c;ZXZpbA==\u0007c")]
    public void Clean_CutAnywhere_CleansTheSame(string text)
    {
        for (var cut = 0; cut <= text.Length; cut++)
        {
            var stream = new StreamedText();

            Assert.Equal("abc", stream.Clean(text[..cut]) + stream.Clean(text[cut..]));
        }
    }

    [Fact]
    public void Line_SeveralLines_BecomeOne()
        => Assert.Equal("a b c", StreamedText.Line("a\nb\tc\u001b[2J"));
}
