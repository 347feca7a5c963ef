// SPDX-License-Identifier: Apache-2.0

using System.Net;
using Sigil.Testing;
using Sigil.Web.Cli;
using Sigil.Web.Tests.Cli;

namespace Sigil.Web.Tests.Api;

/// <summary>What would become of a call, asked over the API and the command line.</summary>
public sealed class ExplainApiTests : IClassFixture<ExplainApiTests.AllowingGateway>
{
    private static readonly string[] UntrustedAndPrivate = ["untrusted", "private"];
    private static readonly string[] Nonsense = ["nonsense"];
    private static readonly object Wikipedia = new { url = "https://en.wikipedia.org/wiki/Sigil" };

    private readonly ApiFixture _fixture;

    public ExplainApiTests(AllowingGateway gateway) => _fixture = gateway.Fixture;

    [Fact]
    public async Task Call_OfNobodysTool_IsRefusedByTheFirstCheck()
    {
        var answer = await ExplainAsync(new { workspace_id = "personal", tool = "no_such_tool" });

        Assert.Equal(("refuse", "tool_not_found"), (answer.Text("verdict"), answer.Text("rule")));
        Assert.Single(answer.List("checks"));
    }

    [Fact]
    public async Task Call_ThatTheWorkspaceDenies_NamesTheRule()
    {
        var answer = await ExplainAsync(new { workspace_id = "personal", tool = "session_list" });

        Assert.Equal(("refuse", "workspace_deny_match"), (answer.Text("verdict"), answer.Text("rule")));
        Assert.Contains(answer.List("sides"), side => side.Text("side") == "workspace_deny" && side.Text("rule") == "tool.session_list");
    }

    [Fact]
    public async Task Call_WithArgumentsThatDoNotFit_SaysWhich()
    {
        var answer = await ExplainAsync(new { workspace_id = "personal", tool = "web_fetch", input = new { address = "x" } });

        Assert.Equal(("refuse", "arguments_invalid"), (answer.Text("verdict"), answer.Text("rule")));
    }

    [Fact]
    public async Task Call_OfAHarmlessTool_WouldRun()
    {
        var answer = await ExplainAsync(new { workspace_id = "personal", tool = "calculator", input = new { expression = "1+1" }, assume = UntrustedAndPrivate });

        Assert.Equal(("pass", "flow_clear"), (answer.Text("verdict"), answer.Text("rule")));
        Assert.Equal(64, answer.Text("call_hash").Length);
    }

    [Fact]
    public async Task Call_ThatCarriesDataOut_WouldWaitForAPerson_OnceBothHaveComeTogether()
    {
        var answer = await ExplainAsync(new { workspace_id = "personal", tool = "web_fetch", input = Wikipedia, assume = UntrustedAndPrivate });

        Assert.Contains(answer.List("checks"), check => check.Text("check") == "flow" && check.Text("verdict") == "ask" && check.Text("rule") == "flow_exfiltration");
        Assert.Contains(answer.List("checks"), check => check.Text("check") == "egress" && check.Text("rule") == "host_not_allowed");
        Assert.Equal(2, answer.List("sources").Length);
    }

    [Fact]
    public async Task Session_ThatHasSeenUntrustedContent_Counts()
    {
        _fixture.Model.Respond(request => request.Body.GetRawText().Contains("session not found", StringComparison.Ordinal)
            ? StubAnswer.Text("Nothing there.")
            : StubAnswer.ToolCall("session_history", """{"session_id":"ses_none"}"""));
        var session = (await _fixture.Owner.ChatAsync("What did we say?")).Text("session_id");

        var answer = await ExplainAsync(new { workspace_id = "personal", tool = "web_fetch", input = Wikipedia, session_id = session });

        Assert.Contains(answer.List("checks"), check => check.Text("rule") == "flow_exfiltration");
        Assert.Contains(answer.List("sources"), source => source.Text("kind") == "tool" && source.Text("name") == "session_history");
        var turns = await _fixture.Owner.GetAsync($"/api/v1/workspaces/personal/sessions/{session}/messages").ReadAsync();
        Assert.Contains("\"name\":\"session_history\",\"trust\":\"untrusted\",\"scope\":\"private\"", turns.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Question_AboutWhatIsNotTheirs_IsNotFound()
    {
        using var guest = await _fixture.OtherUserAsync(member: false);
        using var member = await _fixture.OtherUserAsync(member: true);
        _fixture.Model.Respond(_ => StubAnswer.Text("Hello."));
        var session = (await _fixture.Owner.ChatAsync("Hello")).Text("session_id");

        await guest.PostJsonAsync("/api/v1/security/explain", new { workspace_id = "personal", tool = "calculator" }).ReadProblemAsync(HttpStatusCode.NotFound, "server.entity.not_found");
        await member.PostJsonAsync("/api/v1/security/explain", new { workspace_id = "personal", tool = "calculator", session_id = session }).ReadProblemAsync(HttpStatusCode.NotFound, "server.entity.not_found");
        await member.PostJsonAsync("/api/v1/security/explain", new { workspace_id = "personal", tool = "calculator", user_id = "owner" }).ReadProblemAsync(HttpStatusCode.Forbidden, "server.auth.forbidden");
    }

    [Fact]
    public async Task Question_WithAnUnknownAssumption_NamesTheField()
        => Assert.Equal("assume", (await _fixture.Owner.PostJsonAsync("/api/v1/security/explain", new { workspace_id = "personal", tool = "calculator", assume = Nonsense })
            .ReadProblemAsync(HttpStatusCode.BadRequest, "server.request.invalid")).Text("field"));

    [Fact]
    public async Task Command_SaysWhatWouldHappen_AndItsCodeToo()
    {
        var asks = await _fixture.Gateway.CliAsync("explain", "web_fetch", "--arg", "url=https://en.wikipedia.org/", "--assume", "untrusted");
        var runs = await _fixture.Gateway.CliAsync("explain", "calculator", "--arg", "expression=1+1");
        var broken = await _fixture.Gateway.CliAsync("explain", "calculator", "--arg", "expression");

        Assert.Equal((ExitCodes.Found, ExitCodes.Success, ExitCodes.Usage), (asks.Code, runs.Code, broken.Code));
        Assert.Contains("because of tool assumed (untrusted, public)", asks.Output, StringComparison.Ordinal);
        Assert.StartsWith("It would run (flow_clear)", runs.Output, StringComparison.Ordinal);
    }

    private Task<System.Text.Json.JsonElement> ExplainAsync(object body) => _fixture.Owner.PostJsonAsync("/api/v1/security/explain", body).ReadAsync();

    /// <summary>A gateway whose workspace allows all tools but one.</summary>
    public sealed class AllowingGateway : IAsyncLifetime
    {
        internal ApiFixture Fixture { get; } = new();

        public async Task InitializeAsync()
        {
            await Fixture.InitializeAsync();
            await Fixture.Owner.PatchJsonAsync("/api/v1/workspaces/personal", new { tools = new { allow = (string[])["tool.*"], deny = (string[])["tool.session_list"] } }).ReadAsync();
        }

        public Task DisposeAsync() => Fixture.DisposeAsync();
    }
}
