// SPDX-License-Identifier: Apache-2.0

using System.Net;
using Sigil.Testing;

namespace Sigil.Web.Tests.Api;

public sealed class ManagedWorkspaceTests : IAsyncLifetime
{
    private readonly SigilAppFixture _gateway = new();

    public async Task InitializeAsync()
    {
        await WriteAsync("workspaces:\n  office:\n    description: From the file\n    tools:\n      allow: [tool.time_now]\n");
        await _gateway.StartAsync();
    }

    public Task DisposeAsync() => _gateway.DisposeAsync();

    [Fact]
    public async Task Managed_UntilItIsTakenOutOfTheFile_IsChangedThereOnly()
    {
        var owner = _gateway.ApiClient();
        Assert.True((await owner.GetAsync("/api/v1/workspaces/office").ReadAsync()).GetProperty("managed").GetBoolean());
        var problem = await owner.PatchJsonAsync("/api/v1/workspaces/office", new { description = "x" }).ReadProblemAsync(HttpStatusCode.Conflict, "workspace.managed");
        Assert.Contains("sigil.yaml", problem.Text("fix"), StringComparison.Ordinal);
        await owner.DeleteAsync("/api/v1/workspaces/office").ReadProblemAsync(HttpStatusCode.Conflict, "workspace.managed");
        await owner.PutAsync("/api/v1/workspaces/office/members/owner", null).ReadProblemAsync(HttpStatusCode.Conflict, "workspace.managed");

        await _gateway.StopAsync();
        await WriteAsync("{}\n");
        await _gateway.StartAsync();

        owner = _gateway.ApiClient();
        var left = await owner.GetAsync("/api/v1/workspaces/office").ReadAsync();
        Assert.Equal((false, "From the file"), (left.GetProperty("managed").GetBoolean(), left.Text("description")));
        await owner.PatchJsonAsync("/api/v1/workspaces/office", new { description = "x" }).ReadAsync();
        await _gateway.RestartAsync();
        Assert.Equal("x", (await _gateway.ApiClient().GetAsync("/api/v1/workspaces/office").ReadAsync()).Text("description"));
    }

    private Task WriteAsync(string yaml) => File.WriteAllTextAsync(Path.Combine(_gateway.DataDirectory, "sigil.yaml"), yaml);
}
