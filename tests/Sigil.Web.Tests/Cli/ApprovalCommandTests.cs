// SPDX-License-Identifier: Apache-2.0

using Sigil.Testing;
using Sigil.Web.Cli;

namespace Sigil.Web.Tests.Cli;

/// <summary>Calls that wait, answered from the command line.</summary>
public sealed class ApprovalCommandTests : IAsyncLifetime
{
    private StubModelServer _model = null!;
    private SigilAppFixture _gateway = null!;

    public async Task InitializeAsync()
    {
        _model = await StubModelServer.StartAsync();
        _gateway = new SigilAppFixture().ConnectModel(_model).Set("workspaces.personal.tools.allow", "tool.*");
        await _gateway.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await _gateway.DisposeAsync();
        await _model.DisposeAsync();
    }

    [Fact]
    public async Task Call_IsListedShownAndDenied()
    {
        await using var turn = await AskAsync();
        var listed = await _gateway.CliAsync("approval", "list");
        var id = listed.Output.Split('\n')[1].Split('\t')[0];
        var shown = await _gateway.CliJsonAsync("approval", "show", id);
        var denied = await _gateway.CliAsync("approval", "deny", id);
        var results = (await turn.RestAsync()).Where(next => next.Name == "tool_result").ToArray();

        Assert.Contains("web_fetch\t{\"url\":\"https://one.example/\"}\tflow_exfiltration", listed.Output, StringComparison.Ordinal);
        Assert.Equal("pending", shown.Text("status"));
        Assert.Equal((ExitCodes.Success, "Denied web_fetch.\n"), (denied.Code, denied.Output));
        Assert.Equal("denied", results[^1].Data.Text("decision"));
    }

    [Fact]
    public async Task Approve_WhereNobodyLooks_NeedsTheHashOfWhatWasSeen()
    {
        await using var turn = await AskAsync();
        var id = (await _gateway.CliJsonAsync("approval", "list", "--limit", "1"))[0];
        var blind = await _gateway.CliAsync("approval", "approve", id.Text("id"));
        var other = await _gateway.CliAsync("approval", "approve", id.Text("id"), "--hash", "0000");
        var seen = await _gateway.CliAsync("approval", "approve", id.Text("id"), "--hash", id.Text("hash"));

        Assert.Equal((ExitCodes.Usage, ExitCodes.Failure), (blind.Code, other.Code));
        Assert.Contains("not the call that you saw", other.Error, StringComparison.Ordinal);
        Assert.Equal("Allowed web_fetch.\n", seen.Output);
        Assert.Equal("allowed", (await turn.RestAsync()).Last(next => next.Name == "tool_result").Data.Text("decision"));
    }

    [Fact]
    public async Task DenyAll_SaysHowMany()
    {
        await using var turn = await AskAsync();

        Assert.Equal("Denied: 1.\n", (await _gateway.CliAsync("approval", "deny-all")).Output);
        await turn.RestAsync();
        Assert.StartsWith("ID\tTOOL\t", (await _gateway.CliAsync("approval", "standing", "list")).Output, StringComparison.Ordinal);
    }

    private async Task<SseConversation> AskAsync()
    {
        _model.Enqueue(StubAnswer.ToolCall("session_list", "{}"), StubAnswer.ToolCall("web_fetch", """{"url":"https://one.example/"}"""), StubAnswer.Text("Done."));
        var turn = await SseConversation.PostAsync(_gateway.ApiClient(), "/api/v1/chat/stream", new { content = "List, then fetch.", workspace_id = "personal" });
        while ((await turn.NextAsync())!.Value.Name != "approval_requested")
        {
        }

        return turn;
    }
}
