// SPDX-License-Identifier: Apache-2.0

using Sigil.Testing;
using Sigil.Web.Cli;
using Sigil.Web.Tests.Api;

namespace Sigil.Web.Tests.Cli;

public sealed class ConversationTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task Conversation_SeveralMessages_StayInOneSession()
    {
        var terminal = new FakeTerminal("first message", "", "second message");

        var code = await RunAsync(terminal);

        Assert.Equal(ExitCodes.Success, code);
        Assert.Equal(2, terminal.Output.Split("Hello there.\n").Length - 1);
        var sent = fixture.Model.Requests[^1].Body.GetRawText();
        Assert.Contains("first message", sent, StringComparison.Ordinal);
        Assert.Contains("second message", sent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Conversation_ToolCall_IsShownWithItsDecision()
    {
        await using var model = await StubModelServer.StartAsync();
        model.Enqueue(StubAnswer.ToolCall("calculator", """{"expression":"6*7"}"""), StubAnswer.Text("42."));
        await using var gateway = ApiFixture.GatewayWith(model);
        await gateway.StartAsync();
        var terminal = new FakeTerminal("6*7?");

        await CliApplication.RunAsync(["chat", "--data-dir", gateway.DataDirectory], terminal);

        Assert.Contains("[calculator allowed, ", terminal.Output, StringComparison.Ordinal);
        Assert.Contains("42.", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Conversation_MessageThatFails_GoesOn()
    {
        var terminal = new FakeTerminal("one", "two");

        var code = await RunAsync(terminal, "--model", "nothing");

        Assert.Equal(ExitCodes.Success, code);
        Assert.Equal(2, terminal.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    private Task<int> RunAsync(ITerminal terminal, params string[] arguments)
        => CliApplication.RunAsync(["chat", .. arguments, "--data-dir", fixture.Gateway.DataDirectory], terminal);
}
