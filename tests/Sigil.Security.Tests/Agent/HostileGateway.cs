// SPDX-License-Identifier: Apache-2.0

using Sigil.Testing;

namespace Sigil.Security.Tests.Agent;

/// <summary>The running gateway with a model that does what the attacker wants, every tool allowed.</summary>
public sealed class HostileGateway : IAsyncLifetime, IAsyncDisposable
{
    public SigilAppFixture Gateway { get; private set; } = null!;

    public StubModelServer Model { get; private set; } = null!;

    public HttpClient Owner { get; private set; } = null!;

    public Task InitializeAsync() => StartAsync();

    /// <summary>Starts it with further settings.</summary>
    public async Task StartAsync(params (string Key, string Value)[] settings)
    {
        Model = await StubModelServer.StartAsync();
        Gateway = new SigilAppFixture().ConnectModel(Model).Set("workspaces.personal.tools.allow", "tool.*");
        foreach (var (key, value) in settings)
        {
            Gateway.Set(key, value);
        }

        await Gateway.StartAsync();
        Owner = Gateway.ApiClient();
    }

    public async Task DisposeAsync()
    {
        Owner.Dispose();
        await Gateway.DisposeAsync();
        await Model.DisposeAsync();
    }

    async ValueTask IAsyncDisposable.DisposeAsync() => await DisposeAsync();

    /// <summary>What the model was given last.</summary>
    public string LastPrompt => Model.Requests[^1].Body.GetRawText();
}
