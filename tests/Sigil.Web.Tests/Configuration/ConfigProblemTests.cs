// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Web.Tests.Configuration;

public sealed class ConfigProblemTests
{
    [Fact]
    public void Problems_Several_AreAllListedWithLineKeyAndLegalValues()
    {
        var problems = ConfigText.Problems(
            """
            networking:
              listen: nowhere
            storage:
              backend: postgres
            models:
              default: ''
            agent:
              window: 0
              max_iterations: lots
            lanes: 7
            """,
            ("SIGIL_AGENT__MAX_TOOL_CALLS", "0"));

        Assert.Equal(7, problems.Length);
        Assert.Contains("line 2: networking.listen: 'nowhere' is not legal; it takes host:port, the host an IP address, localhost or nothing, the port 1 to 65535", problems);
        Assert.Contains("line 8: agent.window: '0' is not legal; it takes 1 to 500", problems);
        Assert.Contains("SIGIL_AGENT__MAX_TOOL_CALLS: agent.max_tool_calls: '0' is not legal; it takes 1 to 100", problems);
        Assert.Contains("line 10: lanes: it is a section with keys of its own, not a value", problems);
    }

    [Fact]
    public void UnknownKey_Misspelt_SuggestsTheKeyAndHidesTheValue()
    {
        var problem = Assert.Single(ConfigText.Problems("providers:\n  openai:\n    api_kye: sk-secret"));
        Assert.Equal("line 3: providers.openai.api_kye: there is no such key; did you mean providers.openai.api_key?", problem);
    }

    [Theory]
    [InlineData("auth: { tokens: [] }")]
    [InlineData("audit: { fail_closed: false }")]
    [InlineData("networking: { mode: local }")]
    [InlineData("security: { sandbox: { tier: wasm } }")]
    public void UnknownKey_OfARoomThatIsNotThere_IsRefused(string file)
        => Assert.Contains("there is no such key", Assert.Single(ConfigText.Problems(file)), StringComparison.Ordinal);

    [Fact]
    public void DuplicateKey_InTheFile_IsRefused()
        => Assert.Contains("line 2: agent: the key is there twice", ConfigText.Problems("agent: { window: 1 }\nagent: { window: 2 }"));

    [Theory]
    [InlineData("models: { default: [a/b] }", "it takes one value, not a list")]
    [InlineData("models: { failover: a/b }", "it takes a list of provider/model")]
    public void WrongType_ListOrValue_IsNamed(string file, string message)
        => Assert.Contains(message, Assert.Single(ConfigText.Problems(file)), StringComparison.Ordinal);

    [Theory]
    [Trait("attack", "YB-1")]
    [InlineData("a: &x 1\nb: *x", "anchors")]
    [InlineData("b: *x", "aliases")]
    [InlineData("a: !!binary aGVsbG8=", "tags")]
    [InlineData("a: !System.IO.FileInfo { x: 1 }", "tags")]
    [InlineData("a: [[[[1]]]]", "a list here holds only texts")]
    [InlineData("{a: {a: {a: {a: {a: {a: {a: {a: {a: 1}}}}}}}}}", "nested")]
    [InlineData("a: 1\n---\nb: 2", "only one document")]
    [InlineData("- a", "mapping")]
    [InlineData("a: 'open", "not valid YAML")]
    public void Yaml_BeyondPlainValues_IsRefused(string file, string message)
        => Assert.Contains(ConfigText.Problems(file), problem => problem.Contains(message, StringComparison.Ordinal) && problem.StartsWith("line ", StringComparison.Ordinal));

    [Fact]
    [Trait("attack", "YB-1")]
    public void Yaml_Huge_IsRefused()
    {
        Assert.Contains("larger than 256 KiB", Assert.Single(ConfigText.Problems(new string('#', 300 * 1024))), StringComparison.Ordinal);
        Assert.Contains("longer than 16 KiB", Assert.Single(ConfigText.Problems($"a: {new string('x', 20 * 1024)}")), StringComparison.Ordinal);
        Assert.NotEmpty(ConfigText.Problems("a: " + new string('[', 100_000)));
    }

    [Theory]
    [InlineData("input: flag", false)]
    [InlineData("input: redact", false)]
    [InlineData("input: block", true)]
    [InlineData("input: flag, allow_permissive_input: true", true)]
    [InlineData("tool: redact, output: block, max_length: 2048", true)]
    [InlineData("output: BLOCK", false)]
    [InlineData("max_length: 10", false)]
    public void Scanner_Modes_WeakerInputNeedsToBeMeant(string scanner, bool legal)
        => Assert.Equal(legal, ConfigText.Problems($"security: {{ scanner: {{ {scanner} }} }}").Length == 0);

    [Theory]
    [InlineData("SIGIL_SECURITY__SCANNER__INPUT")]
    [InlineData("SIGIL_SECURITY__SCANNER__OUTPUT")]
    [InlineData("SIGIL_SECURITY_SCANNER_INPUT")]
    public void Scanner_SetByAVariable_IsRefused(string variable) => Assert.NotEmpty(ConfigText.Problems("", (variable, "flag")));
}
