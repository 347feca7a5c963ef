// SPDX-License-Identifier: Apache-2.0

using FsCheck;
using FsCheck.Fluent;
using Sigil.Domain.Security.Capabilities;

namespace Sigil.Domain.Tests.Security.Capabilities;

public sealed class CapabilityCoverTests
{
    [Theory]
    [InlineData("*", "a.b.*", true)]
    [InlineData("*", "*", true)]
    [InlineData("a.*", "a.b", true)]
    [InlineData("a.*", "a.*", true)]
    [InlineData("a.*", "a.*.c", true)]
    [InlineData("a.b*", "a.bc*", true)]
    [InlineData("a.*", "*", false)]
    [InlineData("a.b", "a.*", false)]
    [InlineData("a.**", "a.*", false)]
    [InlineData("a.b*", "a.*", false)]
    [InlineData("a.*", "a", false)]
    [InlineData("fs.r./data/*", "fs.r./data/x/*", true)]
    [InlineData("fs.r./data/*", "fs.r./data/x", true)]
    [InlineData("fs.r./data/*", "fs.r.*", false)]
    [InlineData("fs.r./data/x*", "fs.r./data/*", false)]
    [InlineData("fs.r./data/**", "fs.r./data/*", false)]
    [InlineData("fs.*", "fs.r./data/*", true)]
    public void Covers_Pattern_OnlyWhenNothingIsLeftOut(string wide, string narrow, bool expected) => Assert.Equal(expected, Pattern(wide).Covers(Pattern(narrow)));

    [Fact]
    public void Covers_AnyTwoPatterns_NeverClaimsWhatMatchingDenies()
    {
        var segment = Gen.Elements("a", "b", "ab", "*", "a*", "*b", "**", "a*b");
        var pattern = segment.ListOf().Where(list => list.Count is > 0 and <= 4).Select(list => string.Join('.', list));
        var capability = Gen.Elements("a", "b", "ab", "aab", "abb").ListOf().Where(list => list.Count is > 0 and <= 5).Select(list => string.Join('.', list));
        var inputs = Gen.Zip(Gen.Zip(pattern, pattern), capability).ToArbitrary();

        Prop.ForAll(inputs, input =>
        {
            var ((wide, narrow), asked) = input;
            Assert.True(Capability.TryParse(asked, null, out var wanted));
            return !Pattern(wide).Covers(Pattern(narrow)) || !Pattern(narrow).Matches(wanted!) || Pattern(wide).Matches(wanted!);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));
    }

    [Fact]
    public void Matches_AnyPattern_AgreesWithTheDefinition()
    {
        var segment = Gen.Elements("a", "b", "*", "a*", "*b");
        var pattern = segment.ListOf().Where(list => list.Count is > 0 and <= 5).Select(list => list.ToArray());
        var capability = Gen.Elements("a", "b", "ab").ListOf().Where(list => list.Count is > 0 and <= 6).Select(list => list.ToArray());

        Prop.ForAll(Gen.Zip(pattern, capability).ToArbitrary(), input =>
        {
            var (rule, asked) = input;
            Assert.True(Capability.TryParse(string.Join('.', asked), null, out var wanted));
            return Pattern(string.Join('.', rule)).Matches(wanted!) == ByDefinition(rule, asked);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));
    }

    // The plain recursive reading of the rule: a star takes one segment or more.
    private static bool ByDefinition(ReadOnlySpan<string> rule, ReadOnlySpan<string> asked)
    {
        if (rule.IsEmpty || asked.IsEmpty)
        {
            return rule.IsEmpty && asked.IsEmpty;
        }

        var fits = rule[0] == "*" || (rule[0], asked[0]) is ("a", "a") or ("b", "b") or ("a*", "a" or "ab") or ("*b", "b" or "ab");
        return fits && (ByDefinition(rule[1..], asked[1..]) || rule[0] == "*" && ByDefinition(rule, asked[1..]));
    }

    private static CapabilityPattern Pattern(string text)
    {
        Assert.True(CapabilityPattern.TryParse(text, out var pattern));
        return pattern!;
    }
}
