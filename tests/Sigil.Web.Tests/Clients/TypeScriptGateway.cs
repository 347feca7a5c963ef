// SPDX-License-Identifier: Apache-2.0

using System.Collections.Concurrent;
using Sigil.Testing;

namespace Sigil.Web.Tests.Clients;

/// <summary>The built TypeScript client, and a gateway for it whose model does what the messages say; <c>tests/clients/typescript/gateway.mjs</c> lists them.</summary>
public sealed class TypeScriptGateway : IAsyncLifetime
{
    private readonly ConcurrentDictionary<string, StubGate> _gates = new();
    private StubModelServer _model = null!;

    public SigilAppFixture Gateway { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        _model = await StubModelServer.StartAsync();
        _model.Respond(Answer);
        Gateway = new SigilAppFixture().ConnectModel(_model, "closed").ConnectModel(_model).Set("lanes.capacity", "2").Set("networking.chat_max_concurrent_streams", "8");
        await Gateway.StartAsync();
        if (NodeTools.Missing is null)
        {
            await TypeScriptClient.BuildAsync();
        }
    }

    public async Task DisposeAsync()
    {
        await Gateway.DisposeAsync();
        await _model.DisposeAsync();
    }

    /// <summary>Runs a script of Node's against the gateway and gives what it printed.</summary>
    public Task<string> RunAsync(string folder, params string[] arguments)
        => TypeScriptClient.RunAsync(folder, arguments, ("SIGIL_URL", Gateway.BaseAddress.GetLeftPart(UriPartial.Authority)), ("SIGIL_TOKEN", Gateway.OwnerToken));

    private StubAnswer Answer(StubRequest request) => request.LastUserText.Split(' ', 2) switch
    {
        ["hold", var name] => StubAnswer.Text("One", " two,").ThenWait(Gate(name)).ThenText(" three", " fünf 🙂."),
        ["Tell", _] => StubAnswer.Text("Once upon a time,").ThenWait(Gate("never")).ThenText(" the end."),
        ["release", var name] => Release(name),
        ["calculate", ..] when !request.AnswersTools => StubAnswer.ToolCall("calculator", """{"expression":"6*7"}"""),
        ["bad", ..] => StubAnswer.Error(401, "Incorrect API key provided.", "invalid_api_key"),
        _ => StubAnswer.Text("Hello", " there", "."),
    };

    private StubGate Gate(string name) => _gates.GetOrAdd(name, _ => new StubGate());

    private StubAnswer Release(string name)
    {
        Gate(name).Release();
        return StubAnswer.Text("Released.");
    }
}
