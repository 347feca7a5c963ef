// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Security.Scanning;
using Sigil.Domain.Security.Scanning.Rules.Injections;

namespace Sigil.Domain.Tests.Security.Scanning;

public sealed class LexiconTests
{
    public static TheoryData<string> Languages => [.. Lexicon.All.Select(lexicon => lexicon.GetType().Name).Where(name => name != "International")];

    [Fact]
    public void Languages_AreEight() => Assert.Equal(Language.All, Lexicon.All.Where(lexicon => lexicon.Languages != Language.All).Aggregate(Language.None, (all, lexicon) => all | lexicon.Languages));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Language_HasWordsForEveryConcept(string language)
        => Assert.Equal(Enum.GetValues<Concept>().Where(concept => concept != Concept.None).Order(), Of(language).Terms.Keys.Order());

    [Theory]
    [MemberData(nameof(Languages))]
    public void Terms_AreLongEnoughAndStandOnce(string language)
        => Assert.All(Of(language).Terms, concept =>
        {
            var terms = concept.Value.Split('|', StringSplitOptions.TrimEntries);
            Assert.DoesNotContain(terms, term => Term.Parse(term, concept.Key, Language.All).Text.Length < 2);
            Assert.Empty(terms.GroupBy(term => term, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1).Select(group => $"{concept.Key}: {group.Key}"));
        });

    [Theory]
    [InlineData("ignor*", "ignoring", 5)]
    [InlineData("ignor*", "signore", 0)]
    [InlineData("rule", "rules", 0)]
    [InlineData("do not", "do \n not", 8)]
    [InlineData("don't", "don’t", 5)]
    [InlineData("忽略", "请忽略我", 3)]
    [InlineData("تعليمات", "التعليمات", 9)]
    public void Term_EndsWhere(string written, string text, int end)
    {
        var term = Term.Parse(written, Concept.Drop, Language.All);

        Assert.Equal(end, Enumerable.Range(0, text.Length).Max(at => term.EndAt(text, at)));
    }

    [Fact]
    public void Words_OfTwoSentences_AreNoOrder()
        => Assert.Empty(ScanText.Threats("The firmware ignores the old cache. Our previous instructions still help with the assembly.", ScanStage.Tool));

    private static Lexicon Of(string language) => Lexicon.All.Single(lexicon => lexicon.GetType().Name == language);
}
