// SPDX-License-Identifier: Apache-2.0

using Sigil.Testing;

namespace Sigil.Security.Tests.Agent;

/// <summary>The running gateway with a model that does what the attacker wants, every tool allowed.</summary>
public sealed class HostileGateway : IAsyncLifetime
{
    public SigilAppFixture Gateway { get; private set; } = null!;

    public StubModelServer Model { get; private set; } = null!;

    public HttpClient Owner { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Model = await StubModelServer.StartAsync();
        Gateway = new SigilAppFixture().ConnectModel(Model).Set("workspaces.personal.tools.allow", "tool.*");
        await Gateway.StartAsync();
        Owner = Gateway.ApiClient();
    }

    public async Task DisposeAsync()
    {
        Owner.Dispose();
        await Gateway.DisposeAsync();
        await Model.DisposeAsync();
    }

    /// <summary>What the model was given last.</summary>
    public string LastPrompt => Model.Requests[^1].Body.GetRawText();
}
