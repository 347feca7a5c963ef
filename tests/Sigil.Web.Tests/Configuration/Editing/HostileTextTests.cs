// SPDX-License-Identifier: Apache-2.0

using System.Globalization;
using Sigil.Web.Configuration;
using Sigil.Web.Configuration.Editing;
using Sigil.Web.Configuration.Reading;

namespace Sigil.Web.Tests.Configuration.Editing;

/// <summary>Texts that nobody would write: nothing throws, and no secret shows.</summary>
public sealed class HostileTextTests
{
    private const string Good =
        """
        # api_key: CANARY-1
        providers:
          one: { kind: openai, api_key: "CANARY-2" }
          two:
            kind: openai
            api_key: |
              CANARY-3
        models: { failover: [one/a, 'two/b'] }
        workspaces:
          main:
            description: "text"

        """;

    private static readonly string[] Pieces = ["\n", "  ", "\t", ":", ": ", "- ", "[", "]", "{", "}", "\"", "'", "|\n", ">\n", "#", " #", "&a ", "*a", "!!t ", "---\n", "...\n", "? ", "%YAML 9\n", "\r\n", "\0", "\u2028", "\ufeff", "😀", "***", "\"***\"", "${X}", "~"];

    [Theory]
    [Trait("attack", "YB-1")]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Texts_MutatedAtRandom_NeverThrowAndNeverShowASecret(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 1500; round++)
        {
            var text = Mutate(Good, random);
            var shown = Redaction.Hide(text);
            Assert.False(Shows(text, shown), string.Create(CultureInfo.InvariantCulture, $"seed {seed}, round {round}:\n{text}\n=>\n{shown}"));

            ConfigLoader.Load(new ConfigSources(text, new Dictionary<string, string>(), null), out _);
            Proposal.OfText(Good, text);
            var edited = Proposal.OfEdits(text, [ConfigEdit.Set("agent.window", "7"), ConfigEdit.Remove("providers.one"), ConfigEdit.SetList("models.failover", ["two/c"])]);
            if (edited.Problems.Count == 0)
            {
                Assert.Contains(YamlReader.Read(edited.Text, []), entry => entry.Name == "agent.window");
                Assert.DoesNotContain(YamlReader.Read(edited.Text, []), entry => entry.Name.StartsWith("providers.one.", StringComparison.Ordinal));
            }
        }
    }

    [Theory]
    [Trait("attack", "YB-1")]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    [InlineData("? ")]
    public void Texts_NestedDeeply_AreRefusedWithoutHarm(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 20_000));

        Redaction.Hide(text);
        Assert.NotEmpty(Proposal.OfEdits(text, [ConfigEdit.Set("agent.window", "7")]).Problems);
    }

    private static string Mutate(string text, Random random)
    {
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            var at = random.Next(text.Length);
            text = random.Next(3) == 0 ? text.Remove(at, Math.Min(random.Next(1, 6), text.Length - at)) : text.Insert(at, Pieces[random.Next(Pieces.Length)]);
        }

        return text;
    }

    // Half a secret at a place where no secret can stand is text of the person's own.
    private static bool Shows(string text, string shown)
        => YamlReader.Read(text, []).Any(entry => entry.Key is ["providers", _, "api_key"] && entry.Value is [{ Length: > 4 } secret] && !secret.Contains("${", StringComparison.Ordinal)
            && secret.Trim().Length > 4 && shown.Contains(secret.Trim(), StringComparison.Ordinal));
}
