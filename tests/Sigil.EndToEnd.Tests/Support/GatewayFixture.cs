// SPDX-License-Identifier: Apache-2.0

using System.Text.Json;
using Sigil.Testing;

namespace Sigil.EndToEnd.Tests.Support;

/// <summary>The real gateway with a scripted model, started once for all browser tests.</summary>
public sealed class GatewayFixture : IAsyncLifetime
{
    private readonly SigilAppFixture _app = new();

    public SigilAppFixture App => _app;

    public StubModelServer Model { get; private set; } = null!;

    public Uri Address => _app.BaseAddress;

    /// <summary>A fresh sign-in link.</summary>
    public async Task<string> SignInLinkAsync() => new Uri(Address, $"/login#{await _app.LoginTokenAsync()}").ToString();

    /// <summary>Revokes every sign-in, as the owner would with the API.</summary>
    public async Task RevokeSignInsAsync()
    {
        using var owner = _app.ApiClient();
        using var list = JsonDocument.Parse(await owner.GetStringAsync("/api/v1/sign-ins"));
        foreach (var signIn in list.RootElement.GetProperty("sign_ins").EnumerateArray())
        {
            using var answer = await owner.DeleteAsync($"/api/v1/sign-ins/{signIn.GetProperty("id").GetString()}");
            answer.EnsureSuccessStatusCode();
        }
    }

    public async Task InitializeAsync()
    {
        Model = await StubModelServer.StartAsync();
        await _app.ConnectModel(Model).StartAsync();
    }

    public async Task DisposeAsync()
    {
        await _app.DisposeAsync();
        await Model.DisposeAsync();
    }
}
