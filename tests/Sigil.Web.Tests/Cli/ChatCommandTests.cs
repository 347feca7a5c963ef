// SPDX-License-Identifier: Apache-2.0

using System.Text.Json;
using Sigil.Testing;
using Sigil.Web.Cli;
using Sigil.Web.Tests.Api;

namespace Sigil.Web.Tests.Cli;

public sealed class ChatCommandTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task Message_PrintsTheAnswerAlone()
        => Assert.Equal((ExitCodes.Success, "Hello there.\n", ""), await RunAsync(["-m", "hi"]));

    [Fact]
    public async Task Message_BeginsWithAnAt_IsNoFile()
    {
        await RunAsync(["-m", "@ada see this"]);

        Assert.Contains("@ada see this", fixture.Model.Requests[^1].Body.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pipe_IsTheMessage()
    {
        await RunAsync([], input: "from the\npipe\n");

        Assert.Contains("from the\\npipe", fixture.Model.Requests[^1].Body.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_IsTheAnswer()
    {
        var answer = JsonElement.Parse((await RunAsync(["-m", "hi", "--json"])).Output);

        Assert.Equal(("Hello there.", "completed", "stub/stub-model"), (answer.Text("content"), answer.Text("status"), answer.Text("model")));
        Assert.StartsWith("ses_", answer.Text("session_id"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Events_AreLinesOfJson()
    {
        var lines = (await RunAsync(["-m", "hi", "--events"])).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonElement.Parse(line)).ToList();

        Assert.Equal(("session_id", "done"), (lines[0].Text("event"), lines[^1].Text("event")));
    }

    [Fact]
    public async Task Session_GoesOn()
    {
        var first = JsonElement.Parse((await RunAsync(["-m", "one", "--json"])).Output);
        var second = JsonElement.Parse((await RunAsync(["-m", "two", "--json", "-s", first.Text("session_id"), "--model", "demo/assistant"])).Output);

        Assert.Equal((first.Text("session_id"), "demo/assistant"), (second.Text("session_id"), second.Text("model")));
    }

    [Fact]
    [Trait("attack", "XS-6")]
    public async Task Answer_WithTerminalSequences_IsPrintedWithoutThem()
    {
        await using var model = await StubModelServer.StartAsync();
        model.Respond(_ => StubAnswer.Text("safe\u001b", "]52;c;ZXZpbA==\u0007 ", "\u001b[2Jtext\u001b]0;owned\u0007\u009b31m!"));
        await using var gateway = ApiFixture.GatewayWith(model);
        await gateway.StartAsync();

        var (code, output, _) = await CliProcess.RunAsync(["chat", "-m", "hi", "--data-dir", gateway.DataDirectory]);

        Assert.Equal((ExitCodes.Success, "safe text!\n"), (code, output));
    }

    [Theory]
    [InlineData("-m", "")]
    [InlineData("-m", "-")]
    public async Task Message_Empty_IsUsage(params string[] arguments) => Assert.Equal(ExitCodes.Usage, (await RunAsync(arguments, input: "")).Code);

    [Theory]
    [InlineData("-w", "no-such")]
    [InlineData("-s", "ses_absent")]
    [InlineData("--model", "nothing")]
    public async Task Message_ToWhatIsNot_FailsInWords(params string[] arguments)
    {
        var (code, output, error) = await RunAsync(["-m", "hi", .. arguments]);

        Assert.Equal((ExitCodes.Failure, ""), (code, output));
        Assert.NotEqual("", error);
    }

    [Fact]
    public async Task Vendor_Fails_ExitsWithWhatToDo()
    {
        await using var model = await StubModelServer.StartAsync();
        model.Respond(_ => StubAnswer.Error(401));
        await using var gateway = ApiFixture.GatewayWith(model);
        await gateway.StartAsync();

        var (code, output, error) = await CliProcess.RunAsync(["chat", "-m", "hi", "--data-dir", gateway.DataDirectory]);

        Assert.Equal((ExitCodes.Failure, ""), (code, output));
        Assert.Contains("; ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CtrlC_DuringAnAnswer_CancelsTheTurn()
    {
        var gate = new StubGate();
        await using var model = await StubModelServer.StartAsync();
        model.Respond(_ => StubAnswer.Text("begun.").ThenWait(gate));
        await using var gateway = ApiFixture.GatewayWith(model);
        await gateway.StartAsync();
        await using var chat = CliProcess.Start(["chat", "-m", "hi", "--events", "--data-dir", gateway.DataDirectory]);
        var session = JsonElement.Parse((await chat.Output.ReadLineAsync())!).GetProperty("data").Text("session_id");
        Assert.Contains("begun", await chat.Output.ReadLineAsync(), StringComparison.Ordinal);

        await chat.InterruptAsync();
        var rest = await chat.Output.ReadToEndAsync();

        Assert.Equal(ExitCodes.Cancelled, await chat.ExitAsync());
        Assert.Contains("\"status\":\"cancelled\"", rest, StringComparison.Ordinal);
        var turns = await gateway.ApiClient().GetAsync($"/api/v1/workspaces/personal/sessions/{session}/messages").ReadAsync();
        Assert.Equal("cancelled", turns.List("turns")[0].Text("status"));
    }

    private Task<(int Code, string Output, string Error)> RunAsync(string[] arguments, string? input = null)
        => CliProcess.RunAsync(["chat", .. arguments, "--data-dir", fixture.Gateway.DataDirectory], input: input);
}
