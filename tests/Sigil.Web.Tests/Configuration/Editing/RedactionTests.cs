// SPDX-License-Identifier: Apache-2.0

using Sigil.Web.Configuration.Editing;
using Sigil.Web.Configuration.Reading;

namespace Sigil.Web.Tests.Configuration.Editing;

public sealed class RedactionTests
{
    private const string Stored =
        """
        providers:
          openai:
            api_key: "sk-CANARY-1"   # mine
          other:
            kind: openai
            api_key: |
              sk-CANARY-2
          third: { kind: openai, api_key: sk-CANARY-3 }
          env:
            kind: openai
            api_key: ${OPENAI_KEY}
        # api_key: sk-CANARY-4
        # old_token = CANARY-5 (gone)
        workspaces:
          main:
            description: no secret

        """;

    [Fact]
    public void Hide_AnySecret_LeavesTheRestAndTheReferences()
    {
        var shown = Redaction.Hide(Stored);

        Assert.DoesNotContain("CANARY", shown, StringComparison.Ordinal);
        Assert.Contains("api_key: \"***\"   # mine", shown, StringComparison.Ordinal);
        Assert.Contains("third: { kind: openai, api_key: \"***\" }", shown, StringComparison.Ordinal);
        Assert.Contains("api_key: ${OPENAI_KEY}", shown, StringComparison.Ordinal);
        Assert.Contains("description: no secret", shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("providers:\n  openai:\n    api_kye: CANARY")]
    [InlineData("secrets: [CANARY, CANARY]")]
    [InlineData("providers: {openai: {api_key: CANARY")]
    [InlineData("providers:\n  openai:\n    api_key: \"CANARY\n    more CANARY\n")]
    [InlineData("\tCANARY")]
    [InlineData("a: b\n---\nc: CANARY")]
    public void Hide_AFileThatIsWrong_StillHidesTheValues(string text) => Assert.DoesNotContain("CANARY", Redaction.Hide(text), StringComparison.Ordinal);

    [Fact]
    public void Restore_TheShownText_HasEverySecretAgain()
    {
        var problems = new List<ConfigProblem>();
        var restored = Redaction.Restore(Redaction.Hide(Stored), Stored, problems);

        Assert.Empty(problems);
        Assert.Equal(Entries(Stored), Entries(restored).Select(entry => entry.Replace("sk-CANARY-2", "sk-CANARY-2\n", StringComparison.Ordinal).Replace("\n\n", "\n", StringComparison.Ordinal)));
        Assert.Contains("# api_key: sk-CANARY-4", restored, StringComparison.Ordinal);
        Assert.Contains("# old_token = CANARY-5 (gone)", restored, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("providers:\n  evil:\n    kind: openai\n    api_key: \"***\"")]
    [InlineData("providers:\n  openai2:\n    api_key: '***'")]
    public void Restore_AMaskAtAnotherKey_IsRefused(string text)
    {
        var problems = new List<ConfigProblem>();
        var restored = Redaction.Restore(text, Stored, problems);

        Assert.StartsWith("*** stands for the value that is stored at this key", Assert.Single(problems).Message, StringComparison.Ordinal);
        Assert.DoesNotContain("CANARY", restored, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("workspaces:\n  main:\n    description: \"***\"")]
    [InlineData("providers:\n  openai:\n    endpoint: \"***\"")]
    [InlineData("providers:\n  openai:\n    models: [\"***\"]")]
    public void Restore_AMaskAtAKeyThatIsNoSecret_StaysAMask(string text) => Assert.Equal(text, Redaction.Restore(text, Stored, []));

    private static IEnumerable<string> Entries(string text) => YamlReader.Read(text, []).Select(entry => $"{entry.Name}={entry.Shown}");
}
