// SPDX-License-Identifier: Apache-2.0

using System.Text.Json;
using Sigil.Testing;

namespace Sigil.Web.Tests.Clients;

/// <summary>A stream of the TypeScript client outlives the gateway that it began on.</summary>
public sealed class RestartTests : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("sigil-restart-").FullName;

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [NodeFact]
    public async Task Stream_GatewayKilledAndStartedAgain_EndsInterruptedAndRepeatsNothing()
    {
        await TypeScriptClient.BuildAsync();
        await using var model = await StubModelServer.StartAsync();
        model.Respond(_ => StubAnswer.Text("The beginning.").ThenWait(new StubGate()));
        await using var killed = await GatewayProcess.StartAsync(_data, Settings(model));
        using var owner = killed.CreateOwnerClient();
        var token = await owner.PostJsonAsync("/api/v1/tokens", new { name = "test", permissions = new[] { "*" } }).ReadAsync(System.Net.HttpStatusCode.Created);
        using var node = NodeTools.Start(
            "node", TypeScriptClient.Tests, [("SIGIL_URL", killed.Address.GetLeftPart(UriPartial.Authority)), ("SIGIL_TOKEN", token.Text("token"))], ["restart.mjs"]);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(90));
        var errors = node.StandardError.ReadToEndAsync(limit.Token);
        Assert.True(await node.StandardOutput.ReadLineAsync(limit.Token) == "ready", "The stream did not begin.");

        await killed.KillAsync();
        await using var started = await GatewayProcess.StartAsync(_data, Settings(model), killed.Address);
        var output = await node.StandardOutput.ReadToEndAsync(limit.Token);
        await node.WaitForExitAsync(limit.Token);

        Assert.True(node.ExitCode == 0, await errors);
        var seen = JsonElement.Parse(output);
        Assert.Equal(("The beginning.", "interrupted"), (seen.Text("text"), seen.Text("status")));
        Assert.Single(seen.List("types"), type => type.GetString() == "done");
    }

    private static Dictionary<string, string> Settings(StubModelServer model) => new()
    {
        ["SIGIL_PROVIDERS__STUB__KIND"] = "openai-compatible",
        ["SIGIL_PROVIDERS__STUB__ENDPOINT"] = model.Endpoint.ToString(),
        ["SIGIL_PROVIDERS__STUB__API_KEY"] = "not-a-secret",
        ["SIGIL_MODELS__DEFAULT"] = "stub/stub-model",
    };
}
