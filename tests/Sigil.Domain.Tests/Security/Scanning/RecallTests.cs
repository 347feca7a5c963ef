// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Security.Scanning;
using Sigil.Domain.Security.Scanning.Matching;
using Sigil.Domain.Security.Scanning.Rules;
using Sigil.Domain.Security.Scanning.Rules.Injections;
using Sigil.Testing.Scanning;

namespace Sigil.Domain.Tests.Security.Scanning;

public sealed class RecallTests
{
    [Fact]
    public void Corpus_IsLargeEnoughToMean_Anything()
    {
        Assert.True(ScanCorpus.Injections.Count + ScanCorpus.Secrets.Count >= 600);
        Assert.True(ScanCorpus.Benign.Count >= 600, ScanCorpus.Benign.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Rules_AreManyAndNamedOnce()
    {
        var names = Fixed.Select(rule => rule.Name).ToList();

        Assert.True(ScanRules.Secrets.Count >= 120);
        Assert.Equal(names.Count, names.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    [Trait("attack", "PI-D1")]
    [Trait("attack", "PI-D7")]
    public void Injections_AreFoundInEveryLanguageAndDisguise()
    {
        var missed = ScanCorpus.Injections.Where(sample => ScanText.Threats(sample.Text, ScanStage.Tool).Length == 0).ToList();

        Assert.True(missed.Count * 20 <= ScanCorpus.Injections.Count, Describe(missed));
        Assert.All(
            ScanCorpus.Injections.GroupBy(sample => sample.Group),
            group => Assert.True(missed.Count(sample => sample.Group == group.Key) <= Math.Max(1, group.Count() / 10), $"{group.Key}: {Describe(missed.Where(sample => sample.Group == group.Key))}"));
    }

    [Fact]
    [Trait("attack", "PI-D1")]
    public void Texts_OfOtherAuthors_AreJudgedAlike()
    {
        var missed = ScanCorpus.TunedInjections.Where(sample => ScanText.Threats(sample.Text, ScanStage.Tool).Length == 0).ToList();
        var wrong = ScanCorpus.TunedBenign.Where(sample => ScanText.Threats(sample.Text, ScanStage.Tool).Length > 0).ToList();

        Assert.True(missed.Count * 20 <= ScanCorpus.TunedInjections.Count, Describe(missed));
        Assert.True(wrong.Count * 100 <= ScanCorpus.TunedBenign.Count, Describe(wrong));
    }

    [Fact]
    [Trait("attack", "PI-O10")]
    public void Rules_Each_EndOnLongTextThatNearlyMatches()
        => Assert.All(Fixed.Select(rule => rule.Keywords[0] + " "), nearly => Assert.NotNull(ScanEngine.Find(string.Concat(Enumerable.Repeat(nearly, 100_000 / nearly.Length)), ScanStage.Tool)));

    [Fact]
    [Trait("attack", "PI-O10")]
    public void Words_OfAllLanguagesInOneLongText_EndToo()
    {
        var words = Lexicon.All.SelectMany(lexicon => lexicon.Terms.Values).SelectMany(terms => terms.Split('|')).ToArray();
        Random.Shared.Shuffle(words);

        Assert.NotEmpty(ScanEngine.Find(string.Join(' ', words), ScanStage.Tool));
    }

    [Fact]
    public void Secrets_OfEveryKind_AreFound() => Assert.Empty(ScanCorpus.Secrets.Where(sample => ScanText.Threats(sample.Text, ScanStage.Output).Length == 0));

    [Theory]
    [Trait("attack", "SX-12")]
    [InlineData(ScanStage.Input)]
    [InlineData(ScanStage.Tool)]
    [InlineData(ScanStage.Output)]
    public void Benign_Texts_AreNotBlocked(ScanStage stage)
    {
        var wrong = ScanCorpus.Benign.Where(sample => ScanText.Threats(sample.Text, stage).Length > 0).ToList();

        Assert.True(wrong.Count * 200 <= ScanCorpus.Benign.Count, Describe(wrong.Select(sample => sample with { Group = string.Join(',', ScanText.Threats(sample.Text, stage)) })));
    }

    private static IEnumerable<ScanRule> Fixed => [.. ScanRules.Secrets, .. ScanRules.Markup, .. ScanRules.ToolMarkup];

    private static string Describe(IEnumerable<ScanSample> samples) => string.Join('\n', samples.Select(sample => $"{sample.Group}: {sample.Text}"));
}
