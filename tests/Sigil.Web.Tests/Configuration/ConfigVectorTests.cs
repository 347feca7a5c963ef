// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Web.Tests.Configuration;

public sealed class ConfigVectorTests
{
    [Theory]
    [InlineData("127.0.0.1:8080", true)]
    [InlineData("0.0.0.0:9999", true)]
    [InlineData("[::1]:8080", true)]
    [InlineData(":8080", true)]
    [InlineData("localhost:8080", true)]
    [InlineData("", false)]
    [InlineData("127.0.0.1", false)]
    [InlineData("127.0.0.1:0", false)]
    [InlineData("127.0.0.1:70000", false)]
    [InlineData("127.0.0.1:abc", false)]
    [InlineData("::1:8080", false)]
    [InlineData("example.com:8080", false)]
    public void Listen_Vector_IsJudged(string listen, bool legal)
        => Assert.Equal(legal, ConfigText.Problems($"networking: {{ listen: '{listen}', dangerous_allow_plain_http: true }}").Length == 0);

    [Theory]
    [InlineData("[]", true)]
    [InlineData("[10.0.0.0/8]", true)]
    [InlineData("[10.0.0.0/8, 192.168.0.0/16, 'fd00::/8']", true)]
    [InlineData("[not-a-cidr]", false)]
    [InlineData("[10.0.0.0/8, not-a-cidr]", false)]
    public void TrustedProxies_Vector_IsJudged(string list, bool legal)
        => Assert.Equal(legal, ConfigText.Problems($"networking: {{ trusted_proxies: {list} }}").Length == 0);

    [Theory]
    [InlineData("storage: { backend: sqlite }", true)]
    [InlineData("storage: { backend: postgres }", false)]
    [InlineData("storage: { backend: '' }", false)]
    [InlineData("models: { default: demo/assistant }", true)]
    [InlineData("models: { default: '' }", false)]
    [InlineData("models: { default: plain-model }", false)]
    [InlineData("models: { default: openai/gpt-4.1 }\nproviders: { anthropic: { api_key: k-1 } }", false)]
    [InlineData("models: { failover: [openai/gpt-4.1] }\nproviders: { anthropic: { api_key: k-1 } }", false)]
    [InlineData("models: { default: anthropic/claude-sonnet-4-5 }\nproviders: { anthropic: { api_key: k-1 } }", true)]
    [InlineData("agent: { window: 1 }", true)]
    [InlineData("agent: { window: 0 }", false)]
    [InlineData("agent: { window: -5 }", false)]
    [InlineData("agent: { max_iterations: 50, max_tool_calls: 100 }", true)]
    [InlineData("agent: { max_iterations: 51 }", false)]
    [InlineData("lanes: { capacity: 1024 }", true)]
    [InlineData("lanes: { capacity: 1025 }", false)]
    [InlineData("lanes: { capacity: many }", false)]
    [InlineData("networking: { enable_hsts: yes }", false)]
    [InlineData("networking: { allowed_hosts: [sigil.example, '::1'] }", true)]
    [InlineData("networking: { allowed_hosts: ['*'] }", false)]
    [InlineData("networking: { allowed_hosts: ['http://sigil.example'] }", false)]
    [InlineData("providers: { mine: { api_key: k-1 } }", false)]
    [InlineData("providers: { mine: { kind: openai-compatible } }", false)]
    [InlineData("providers: { mine: { kind: openai-compatible, endpoint: 'http://127.0.0.1:1/v1' } }", true)]
    [InlineData("providers: { mine: { kind: openai-compatible, endpoint: 'ftp://127.0.0.1/v1' } }", false)]
    [InlineData("providers: { 'My Provider': { kind: openai } }", false)]
    [InlineData("workspaces: { work: { tools: { allow: ['tool.*'], deny: [tool.shell] } } }", true)]
    [InlineData("workspaces: { work: { tools: { allow: ['tool..x'] } } }", false)]
    [InlineData("workspaces: { '../work': { description: x } }", false)]
    [InlineData("workspaces: { work: { members: ['Not An Id'] } }", false)]
    [InlineData("workspaces: { work: { model: nowhere/model } }", false)]
    [InlineData("prices: { a/b: { input: 3, output: 15.5 } }", true)]
    [InlineData("prices: { a/b: { input: 3 } }", false)]
    [InlineData("prices: { a/b: { input: -3, output: 1 } }", false)]
    public void Value_Vector_IsJudged(string file, bool legal) => Assert.Equal(legal, ConfigText.Problems(file).Length == 0);

    [Theory]
    [Trait("attack", "SH-3")]
    [InlineData("undefined")]
    [InlineData("null")]
    [InlineData(" ")]
    [InlineData("")]
    [InlineData("keyring://")]
    [InlineData("keyring:///key")]
    [InlineData("keyring://sigil")]
    [InlineData("keyring://sigil/")]
    [InlineData("secret://")]
    [InlineData("secret://Not A Name")]
    public void ApiKey_Placeholder_IsRefusedAndNotRepeated(string key)
    {
        var problem = Assert.Single(ConfigText.Problems($"providers: {{ openai: {{ api_key: '{key}' }} }}"));
        Assert.StartsWith("line 1: providers.openai.api_key: the value is not legal", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Listen_OnOtherMachinesWithoutTheSwitch_IsRefusedNamingTheSwitch()
        => Assert.Contains("networking.dangerous_allow_plain_http", Assert.Single(ConfigText.Problems("networking: { listen: '0.0.0.0:80' }")), StringComparison.Ordinal);
}
