// SPDX-License-Identifier: Apache-2.0

using Sigil.Web.Configuration.Editing;
using Sigil.Web.Configuration.Reading;

namespace Sigil.Web.Tests.Configuration.Editing;

public sealed class ProposalTests
{
    private const string Stored =
        """
        # My gateway.
        models:
          default: local/m   # the good one
          failover:
            - local/a
            - local/b
        providers:
          # the machine under the desk
          local:
            kind: openai-compatible
            endpoint: "http://127.0.0.1:8000/v1"
            models: [m, a, b]
          empty:
        prices: { local/m: { input: 1, output: 2 } }

        # agent:
        #   window: 20

        """;

    [Fact]
    public void Set_AValueWithAComment_LeavesEverythingElse()
        => Assert.Equal(Stored.Replace("local/m   # the", "local/a   # the", StringComparison.Ordinal), Edit(ConfigEdit.Set("models.default", "local/a")));

    [Fact]
    public void Set_AQuotedValue_ReplacesTheQuotationMarksToo()
        => Assert.Contains("    endpoint: http://127.0.0.1:9000/v1\n    models: [m, a, b]\n", Edit(ConfigEdit.Set("providers.local.endpoint", "http://127.0.0.1:9000/v1")), StringComparison.Ordinal);

    [Fact]
    public void Set_AListInLines_StaysInLines()
        => Assert.Contains("  failover:\n    - local/b\nproviders:", Edit(ConfigEdit.SetList("models.failover", ["local/b"])), StringComparison.Ordinal);

    [Theory]
    [InlineData("    models: [m]\n", "m")]
    [InlineData("    models: []\n")]
    public void Set_AListInBrackets_IsReplacedWhole(string line, params string[] items)
        => Assert.Contains(line, Edit(ConfigEdit.SetList("providers.local.models", items)), StringComparison.Ordinal);

    [Fact]
    public void Set_AListToNothing_IsAnEmptyList()
        => Assert.Contains("  failover: []\nproviders:", Edit(ConfigEdit.SetList("models.failover", [])), StringComparison.Ordinal);

    [Fact]
    public void Set_ANewKeyOfASection_StandsBehindItsLastOne()
        => Assert.Contains("    models: [m, a, b]\n    api_key: sk-1\n  empty:\n", Edit(ConfigEdit.Set("providers.local.api_key", "sk-1")), StringComparison.Ordinal);

    [Fact]
    public void Set_BelowAnEmptyKey_StandsBelowIt()
        => Assert.Contains("  empty:\n    kind: demo\nprices:", Edit(ConfigEdit.Set("providers.empty.kind", "demo")), StringComparison.Ordinal);

    [Fact]
    public void Set_ANewSection_StandsAtTheEndOfTheValues()
        => Assert.Contains("output: 2 } }\nagent:\n  window: 40\n", Edit(ConfigEdit.Set("agent.window", "40")), StringComparison.Ordinal);

    [Fact]
    public void Set_InBraces_StaysInBraces()
        => Assert.Contains("prices: { local/m: { input: 1, output: 3, cache_read: 0.5 } }\n", Edit(ConfigEdit.Set("prices.\"local/m\".output", "3"), ConfigEdit.Set("prices.\"local/m\".cache_read", "0.5")), StringComparison.Ordinal);

    [Fact]
    public void Remove_ASection_TakesWhatIsBelowAndNothingElse()
    {
        var text = Edit(ConfigEdit.Remove("providers.local"));
        Assert.DoesNotContain("endpoint", text, StringComparison.Ordinal);
        Assert.Contains("providers:\n  # the machine under the desk\n  empty:\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("prices.\"local/m\".input", "prices: { local/m: { output: 2 } }")]
    [InlineData("prices.\"local/m\".output", "prices: { local/m: { input: 1 } }")]
    public void Remove_InBraces_TakesTheComma(string key, string line) => Assert.Contains(line, Edit(ConfigEdit.Remove(key)), StringComparison.Ordinal);

    [Fact]
    public void Remove_WhatIsNotThere_ChangesNothing() => Assert.Equal(Stored, Edit(ConfigEdit.Remove("agent.window")));

    [Theory]
    [InlineData("")]
    [InlineData("# only a comment")]
    [InlineData("{}")]
    [InlineData("agent:")]
    [InlineData("agent: ~  # none")]
    [InlineData("agent: {}")]
    [InlineData("agent:\n  # deep\n")]
    [InlineData("agent:\r\n  max_iterations: 3\r\n")]
    public void Set_InAnyFile_ReadsBack(string stored)
    {
        var proposal = Proposal.OfEdits(stored, [ConfigEdit.Set("agent.window", "7")]);

        Assert.Empty(proposal.Problems);
        Assert.Contains(YamlReader.Read(proposal.Text, []), entry => entry.Name == "agent.window" && entry.Value![0] == "7");
        Assert.Equal(stored.Contains('\r', StringComparison.Ordinal), proposal.Text.Contains("window: 7\r\n", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("plain")]
    [InlineData("with: colon and # hash")]
    [InlineData("'quoted' \"twice\"")]
    [InlineData("line\nbreak\tand \\ more")]
    [InlineData("- dash")]
    [InlineData("*star")]
    [InlineData("null")]
    [InlineData("~")]
    [InlineData("")]
    [InlineData(" blanks ")]
    [InlineData("emoji 😀 ü")]
    [InlineData("a, b]}")]
    public void Set_AnyText_ReadsBackAsItIs(string value)
    {
        var proposal = Proposal.OfEdits("workspaces:\n  main: { description: x }\n", [ConfigEdit.Set("workspaces.main.description", value), ConfigEdit.Set("workspaces.other.description", value)]);

        Assert.Empty(proposal.Problems);
        Assert.All(YamlReader.Read(proposal.Text, []), entry => Assert.Equal(value, entry.Value![0]));
    }

    [Theory]
    [InlineData("agent.windw", "1", "there is no such key; did you mean agent.window?")]
    [InlineData("agent.window", "0", "'0' is not legal; it takes 1 to 500")]
    [InlineData("agent..window", "1", "that is no key; segments are divided by dots, and one with a dot of its own stands in quotation marks")]
    [InlineData("providers.local.api_key", "***", "*** only stands for a value; write the value itself, or leave the key out")]
    [InlineData("agent", "1", "it is a section with keys of its own, not a value")]
    public void Set_ABadValue_SaysWhy(string key, string value, string message)
    {
        var problem = Assert.Single(Proposal.OfEdits(Stored, [ConfigEdit.Set(key, value)]).Problems);
        Assert.Equal(message, problem.Message);
        Assert.Equal(key, problem.Key);
    }

    private static string Edit(params ConfigEdit[] edits)
    {
        var proposal = Proposal.OfEdits(Stored, edits);
        Assert.Empty(proposal.Problems);
        return proposal.Text;
    }
}
