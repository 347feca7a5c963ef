// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Security.Scanning;
using Sigil.Domain.Security.Scanning.Rules;
using Sigil.Testing.Scanning;

namespace Sigil.Domain.Tests.Security.Scanning;

public sealed class StreamingTests
{
    public static TheoryData<string> Rules => [.. ScanRules.Secrets.Select(rule => rule.Name)];

    [Theory]
    [Trait("attack", "SX-1")]
    [MemberData(nameof(Rules))]
    public void Secret_CutAnywhere_NeverLeaves(string name)
    {
        var rule = ScanRules.Secrets.Single(rule => rule.Name == name);
        if (rule.Severity == ScanSeverity.Low)
        {
            return;
        }

        var (text, secret) = SecretSamples.Of(rule);
        var whole = $"Here you are:\n{text}\nThat was it.";

        for (var cut = 1; cut < whole.Length; cut++)
        {
            var seen = ScanText.Stream(whole[..cut], whole[cut..]);
            Assert.DoesNotContain(secret, seen, StringComparison.Ordinal);
            Assert.EndsWith("That was it.", seen, StringComparison.Ordinal);
        }

        var single = ScanText.Stream(whole.Select(character => character.ToString()));
        Assert.DoesNotContain(secret, single, StringComparison.Ordinal);
        Assert.DoesNotContain(secret[..(secret.Length / 2)], single, StringComparison.Ordinal);
        Assert.Contains(Redaction.Mark, single, StringComparison.Ordinal);
    }

    [Fact]
    public void Prose_PassesUnchanged_WithLittleDelay()
    {
        const string Text = "The password page asks for a token, and then some more words follow: api_key is a name, not a value. Together they make the secret of a good answer, and so on, and so forth.";
        var screen = new Sigil.Domain.Security.Scanning.Streaming.RedactingScreen();
        var (seen, longest) = (0, 0);
        for (var i = 0; i < Text.Length; i++)
        {
            seen += screen.Feed(Text[i].ToString()).Length;
            longest = Math.Max(longest, i + 1 - seen);
        }

        Assert.Equal(Text, ScanText.Stream(Text.Select(character => character.ToString())));
        Assert.InRange(longest, 0, 64);
    }

    [Theory]
    [Trait("attack", "SX-6")]
    [InlineData("The key, letter by letter: s k - p r o j - a B 3 d E 6 g H 9 j K 2 m N 5 p Q 8 s T 1 v W 4 done")]
    [InlineData("In base 64: c2stcHJvai1hQjNkRTZnSDlqSzJtTjVwUThzVDF2VzR4WTd6QTBjRg== done")]
    public void Secret_Encoded_IsTakenOutOfTheStream(string text)
    {
        var seen = ScanText.Stream(text.Select(character => character.ToString()));

        Assert.Contains(Redaction.Mark, seen, StringComparison.Ordinal);
        Assert.DoesNotContain("c2stcHJvai1hQjNk", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("a B 3 d E 6", seen, StringComparison.Ordinal);
        Assert.EndsWith("done", seen, StringComparison.Ordinal);
    }

    [Fact]
    public void PrivateKey_WithoutItsEnd_IsTakenOutToTheEnd()
    {
        var seen = ScanText.Stream("Key:\n-----BEGIN PRIV", "ATE KEY-----\nMIIEvQIBADANBgkq", "hkiG9w0BAQEFAASC\nBKcwggSjAgEAAoIBAQ");

        Assert.Equal("Key:\n-----BEGIN [REDACTED]", seen);
    }
}
