// SPDX-License-Identifier: Apache-2.0

using System.Text.Json;
using Sigil.Testing;

namespace Sigil.Web.Tests.Api;

/// <summary>OpenAI's own client from npm, as it is, against a gateway.</summary>
public sealed class OpenAIClientTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    [NodeFact]
    public async Task Models_AreTheWorkspacesWithAndWithoutAModel()
    {
        var ids = (await RunAsync("models")).List("ids").Select(id => id.GetString()).ToList();

        Assert.Contains("personal", ids);
        Assert.Contains("personal/stub/stub-model", ids);
        Assert.Contains("personal/demo/assistant", ids);
    }

    [NodeFact]
    public async Task Chat_Answers()
    {
        var answer = await RunAsync("chat");

        Assert.Equal(("Hello there.", "assistant", "stop", "chat.completion"), (answer.Text("content"), answer.Text("role"), answer.Text("finish"), answer.Text("object")));
        Assert.Equal(18, answer.GetProperty("usage").GetProperty("total_tokens").GetInt64());
    }

    [NodeFact]
    public async Task Stream_AnswersInChunksWithUsageAtTheEnd()
    {
        var answer = await RunAsync("stream");

        Assert.Equal(("Hello there.", "stop"), (answer.Text("content"), answer.Text("finish")));
        Assert.Equal(11, answer.GetProperty("usage").GetProperty("prompt_tokens").GetInt64());
        Assert.True(answer.GetProperty("chunks").GetInt32() >= 4);
    }

    [NodeFact]
    public async Task StreamHelper_CollectsTheAnswer() => Assert.Equal("Hello there.", (await RunAsync("runner")).Text("content"));

    [NodeFact]
    public async Task User_NamesASessionThatTheGatewayKeeps()
    {
        await RunAsync("session");

        var sessions = (await fixture.Owner.GetAsync("/api/v1/workspaces/personal/sessions?title=first").ReadAsync()).List("sessions");
        Assert.Equal(4, Assert.Single(sessions).GetProperty("message_count").GetInt32());
    }

    [NodeFact]
    public async Task Tools_OfTheClient_AreABadRequest()
    {
        var error = await RunAsync("tools");

        Assert.Equal(("BadRequestError", 400, "tools"), (error.Text("name"), error.GetProperty("status").GetInt32(), error.Text("param")));
    }

    [NodeFact]
    public async Task WrongKey_IsAnAuthenticationError()
    {
        var error = await RunAsync("chat", "sigil_tok_0000000000000000000000abc.wrong");

        Assert.Equal(("AuthenticationError", 401, "invalid_api_key"), (error.Text("name"), error.GetProperty("status").GetInt32(), error.Text("code")));
    }

    private async Task<JsonElement> RunAsync(string scenario, string? key = null)
    {
        var folder = Path.Combine(Checkout.Root, "tests", "clients", "openai");
        await NodeTools.InstallAsync(folder);
        using var process = NodeTools.Start(
            "node", folder, "check.mjs", scenario, fixture.Gateway.BaseAddress.GetLeftPart(UriPartial.Authority), key ?? fixture.Gateway.OwnerToken);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var output = process.StandardOutput.ReadToEndAsync(limit.Token);
        var errors = await process.StandardError.ReadToEndAsync(limit.Token);
        await process.WaitForExitAsync(limit.Token);
        Assert.True(process.ExitCode == 0, errors);
        return JsonElement.Parse(await output);
    }
}
