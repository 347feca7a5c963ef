// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Providers;

namespace Sigil.Web.Tests.Configuration;

public sealed class ConfigSourceTests
{
    [Fact]
    public void Environment_OverTheFile_Wins()
        => Assert.Equal(7, ConfigText.Load("agent: { window: 30 }", ("SIGIL_AGENT__WINDOW", "7")).Agent.Window);

    [Fact]
    public void Environment_NewMapEntry_IsCreated()
    {
        var settings = ConfigText.Load(
            "",
            ("SIGIL_PROVIDERS__MYPROV__KIND", "openai-compatible"),
            ("SIGIL_PROVIDERS__MYPROV__ENDPOINT", "http://127.0.0.1:1/v1"),
            ("SIGIL_PROVIDERS__MYPROV__MODELS", "one, two"),
            ("SIGIL_PROVIDERS__MYPROV__API_KEY", "k-1"));

        var provider = Assert.Single(settings.Providers.Providers);
        Assert.Equal(("myprov", ProviderKinds.OpenAICompatible, "k-1"), (provider.Name, provider.Kind, provider.ApiKey!.Reveal()));
        Assert.Equal(["one", "two"], provider.Models);
    }

    [Fact]
    public void Environment_NameWithADashInTheFile_IsFound()
        => Assert.Equal("k-2", Assert.Single(ConfigText.Load("providers: { my-prov: { kind: openai } }", ("SIGIL_PROVIDERS__MY_PROV__API_KEY", "k-2")).Providers.Providers).ApiKey!.Reveal());

    [Fact]
    public void WellKnownKeys_InTheEnvironment_ConfigureTheirProviders()
        => Assert.Equal(["anthropic", "openai"], ConfigText.Load("", ("OPENAI_API_KEY", "k-1"), ("ANTHROPIC_API_KEY", "k-2")).Providers.Providers.Select(provider => provider.Kind));

    [Fact]
    [Trait("attack", "WB-8")]
    public void WellKnownKey_ForAProviderWithAnEndpointOfItsOwn_IsNotSentThere()
        => Assert.Null(Assert.Single(ConfigText.Load("providers: { openai: { endpoint: 'http://127.0.0.1:1/v1' } }", ("OPENAI_API_KEY", "k-1")).Providers.Providers).ApiKey);

    [Fact]
    public void Reference_InAValue_IsReplaced()
    {
        var settings = ConfigText.Load("providers: { openai: { api_key: 'a${PART}b$${PART}' } }", ("PART", "-x-"));
        Assert.Equal("a-x-b${PART}", Assert.Single(settings.Providers.Providers).ApiKey!.Reveal());
    }

    [Fact]
    public void Reference_ToAMissingVariable_IsNamed()
        => Assert.Contains("the environment variable NOT_THERE is not set", ConfigText.Problems("providers: { openai: { api_key: '${NOT_THERE}' } }")[0], StringComparison.Ordinal);

    [Fact]
    public void Reference_InAWrongPlace_DoesNotRepeatTheVariable()
    {
        var problems = ConfigText.Problems("networking: { listen: '${SECRET}' }", ("SECRET", "sk-very-secret"));
        Assert.DoesNotContain("sk-very-secret", string.Join('\n', problems), StringComparison.Ordinal);
        Assert.Contains("'${SECRET}' is not legal", problems[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Effective_Secrets_AreMasked()
    {
        var effective = ConfigText.Load("providers: { openai: { api_key: sk-secret } }\nagent: { window: 9 }").Effective;
        Assert.Contains(effective, value => value is { Key: "agent.window", Value: "9", Source: "line 2" });
        Assert.Contains(effective, value => value is { Key: "providers.openai.api_key", Value: "***" });
    }

    [Fact]
    public void Environment_OneUnderscoreShort_IsAProblemWithAHint()
    {
        var problem = Assert.Single(ConfigText.Problems("", ("SIGIL_NETWORKING_LISTEN", "127.0.0.1:1")));
        Assert.Contains("did you mean SIGIL_NETWORKING__LISTEN?", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Environment_OtherVariables_AreNoKeys()
        => Assert.Empty(ConfigText.Problems("", ("SIGIL_DATA_DIR", "/tmp"), ("SIGIL_SQLITE_LIBRARY", "x"), ("PATH", "/bin")));

    [Fact]
    public void Template_AsWritten_SetsNothing()
        => Assert.Empty(ConfigText.Load(Web.Configuration.ConfigTemplate.Read()).Effective);

    [Fact]
    public void Template_WithItsCommentsTakenAway_IsLegalAndNamesEveryKey()
    {
        var lines = Web.Configuration.ConfigTemplate.Read().Split('\n').SkipWhile(line => line.Length > 0);
        var file = string.Join('\n', lines.Where(line => line.StartsWith("# ", StringComparison.Ordinal) && (line.StartsWith("#  ", StringComparison.Ordinal) || line.EndsWith(':'))).Select(line => line[2..]));
        var settings = ConfigText.Load(file, ("ANTHROPIC_API_KEY", "k-1"));

        var named = settings.Effective.Select(value => value.Key).ToList();
        Assert.Equal(61, Web.Configuration.Schema.ConfigSchema.Keys.Count);
        Assert.All(
            Web.Configuration.Schema.ConfigSchema.Keys,
            key => Assert.Contains(named, name => name.StartsWith(key.Pattern.Split('*')[0], StringComparison.Ordinal) && name.EndsWith(key.Pattern.Split('*')[^1], StringComparison.Ordinal)));
    }
}
