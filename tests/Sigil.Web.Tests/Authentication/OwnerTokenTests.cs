// SPDX-License-Identifier: Apache-2.0

using System.Net;
using Sigil.Testing;

namespace Sigil.Web.Tests.Authentication;

public sealed class OwnerTokenTests : IAsyncLifetime
{
    private readonly SigilAppFixture _gateway = new();

    public Task InitializeAsync() => _gateway.StartAsync();

    public Task DisposeAsync() => _gateway.DisposeAsync();

    [Theory]
    [InlineData("demoted")]
    [InlineData("disabled")]
    [InlineData("deleted")]
    public async Task OwnerToken_OfAnOwnerWhoIsOneNoLonger_SpeaksForTheNextOwner(string how)
    {
        var machine = _gateway.ApiClient();
        await machine.PostJsonAsync("/api/v1/users", new { id = "second", name = "Second", role = "owner" }).ReadAsync(HttpStatusCode.Created);
        Assert.Equal("owner", (await machine.GetAsync("/api/v1/account").ReadAsync()).Text("user_id"));

        await (how switch
        {
            "demoted" => machine.PatchJsonAsync("/api/v1/users/owner", new { role = "guest" }).ReadAsync(),
            "disabled" => machine.PatchJsonAsync("/api/v1/users/owner", new { enabled = false }).ReadAsync(),
            _ => machine.DeleteAsync("/api/v1/users/owner").ReadAsync(HttpStatusCode.NoContent),
        });

        Assert.Equal("second", (await machine.GetAsync("/api/v1/account").ReadAsync()).Text("user_id"));
        await _gateway.RestartAsync();
        Assert.Equal("second", (await _gateway.ApiClient().GetAsync("/api/v1/account").ReadAsync()).Text("user_id"));
    }
}
