// SPDX-License-Identifier: Apache-2.0

using Microsoft.Extensions.DependencyInjection;
using Sigil.Domain.Common;
using Sigil.Domain.Workspaces;
using Sigil.Testing;
using Sigil.Web.Configuration.Live;

namespace Sigil.Web.Tests.Configuration.Live;

/// <summary>A gateway whose file says other things while it runs.</summary>
public sealed class LiveConfigurationTests : IAsyncLifetime
{
    private SigilAppFixture _gateway = null!;
    private StubModelServer _first = null!;
    private StubModelServer _second = null!;

    private LiveConfiguration Live => _gateway.App.Services.GetRequiredService<LiveConfiguration>();

    public async Task InitializeAsync()
    {
        _first = await StubModelServer.StartAsync();
        _first.Respond(_ => StubAnswer.Text("first"));
        _second = await StubModelServer.StartAsync();
        _second.Respond(_ => StubAnswer.Text("second"));
        _gateway = new SigilAppFixture();
        await File.WriteAllTextAsync(Path.Combine(_gateway.DataDirectory, "sigil.yaml"), With(_first));
        await _gateway.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await _gateway.DisposeAsync();
        await _first.DisposeAsync();
        await _second.DisposeAsync();
    }

    [Fact]
    public async Task Take_AnotherProviderModelAndWorkspace_AppliesAtOnce()
    {
        using var owner = _gateway.ApiClient();
        Assert.Equal("first", (await owner.ChatAsync("hi")).Text("content"));

        Assert.True(await Live.TakeAsync(With(_second, "other") + "workspaces:\n  team:\n    description: Of the file.\n    model: other/stub-model\n", CancellationToken.None));

        Assert.Equal("second", (await owner.ChatAsync("hi")).Text("content"));
        Assert.Equal("Of the file.", (await owner.GetAsync("/api/v1/workspaces/team").ReadAsync()).Text("description"));
        Assert.Equal(2, Live.State.Generation);
        Assert.Null(Live.State.Refused);
        await Live.TakeAsync(With(_second, "other"), CancellationToken.None);
        var team = await _gateway.App.Services.GetRequiredService<IWorkspaceStore>().FindAsync(WorkspaceId.Parse("team"), CancellationToken.None);
        Assert.False(team!.Managed);
    }

    [Fact]
    public async Task Take_WhileAClientChangesTheFile_TakesWhatTheClientWrote()
    {
        var said = With(_second, "stale") + "# before\n";
        var turn = await Live.EnterAsync(CancellationToken.None);
        var take = Live.TakeAsync(() => said, CancellationToken.None);
        said = With(_second, "other");
        turn.Dispose();

        Assert.True(await take);
        Assert.Equal("other", Live.Accepted.Providers.Providers.Single().Name);
        Assert.False(await Live.TakeAsync(() => null, CancellationToken.None));
    }

    [Fact]
    public async Task Take_OtherLimits_CountsFromTheNextRequestOn()
    {
        using var owner = _gateway.ApiClient();
        Assert.False((await owner.GetAsync("/api/v1/models")).Headers.Contains("RateLimit-Limit"));

        await Live.TakeAsync(With(_first) + "networking:\n  rate_limit_rps: 100\n  rate_limit_burst: 50\n", CancellationToken.None);

        using var answer = await owner.GetAsync("/api/v1/models");
        Assert.True(answer.IsSuccessStatusCode);
        Assert.Equal("50", answer.Headers.GetValues("RateLimit-Limit").Single());
    }

    [Fact]
    public async Task Take_ATurnThatRuns_KeepsItsProviderToItsEnd()
    {
        var gate = new StubGate();
        _first.Respond(_ => StubAnswer.Text("be-").ThenWait(gate).ThenText("gun"));
        using var owner = _gateway.ApiClient();
        var running = owner.ChatAsync("hi");
        await _first.NextRequestAsync();

        await Live.TakeAsync(With(_second, "other"), CancellationToken.None);
        Assert.Equal("second", (await owner.ChatAsync("hi")).Text("content"));
        gate.Release();

        Assert.Equal("be-gun", (await running).Text("content"));
    }

    [Fact]
    public async Task Take_WhatIsInvalid_IsRefusedAndTheLastGoodOneStays()
    {
        using var owner = _gateway.ApiClient();

        Assert.True(await Live.TakeAsync(With(_second) + "agent:\n  windw: 7\n", CancellationToken.None));

        Assert.Equal("first", (await owner.ChatAsync("hi")).Text("content"));
        Assert.Equal(1, Live.State.Generation);
        var problem = Assert.Single(Live.State.Refused!.Problems);
        Assert.Equal("line 9: agent.windw: there is no such key; did you mean agent.window?", problem.ToString());
        Assert.Contains(_gateway.Log.Lines, line => line.Contains("agent.windw: there is no such key", StringComparison.Ordinal));
        var entry = Assert.Single((await owner.GetAsync("/api/v1/audit?action=configuration.*").ReadAsync()).List("entries"));
        Assert.Equal("configuration.refused", entry.Text("action"));
        Assert.Equal("denied", entry.Text("result"));

        await Live.TakeAsync(With(_first) + "# as before\n", CancellationToken.None);
        Assert.Null(Live.State.Refused);
    }

    [Theory]
    [Trait("attack", "SC-2")]
    [InlineData("networking: { listen: '0.0.0.0:18789', dangerous_allow_plain_http: true }", "networking.listen")]
    [InlineData("networking: { listen: '192.0.2.7:18789' }", "networking.listen")]
    [InlineData("networking: { listen: ':18789' }", "networking.listen")]
    [InlineData("networking: { dangerous_allow_plain_http: true }", "networking.dangerous_allow_plain_http")]
    [InlineData("networking: { trusted_proxies: [0.0.0.0/0] }", "networking.trusted_proxies")]
    [InlineData("networking: { allowed_hosts: [evil.example] }", "networking.allowed_hosts")]
    public async Task Take_WhatOpensTheGateway_IsRefusedAndRecorded(string more, string key)
    {
        Assert.True(await Live.TakeAsync(With(_second) + more + "\n", CancellationToken.None));

        Assert.Contains(Live.State.Refused!.Problems, problem => problem.Key == key && problem.Message.Contains("further than its start", StringComparison.Ordinal));
        using var owner = _gateway.ApiClient();
        Assert.Equal("first", (await owner.ChatAsync("hi")).Text("content"));
        var entry = Assert.Single((await owner.GetAsync("/api/v1/audit?action=configuration.refused").ReadAsync()).List("entries"));
        Assert.Contains(key, entry.GetProperty("details").Text("keys"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Take_AnotherPort_WaitsForARestart()
    {
        await Live.TakeAsync(With(_first) + "networking:\n  listen: 127.0.0.1:9\n  enable_hsts: true\n", CancellationToken.None);

        Assert.Null(Live.State.Refused);
        Assert.Equal(["networking.listen", "networking.enable_hsts"], Live.State.WaitingForRestart);
    }

    internal static string With(StubModelServer model, string name = "stub") =>
        $"""
        providers:
          {name}:
            kind: openai-compatible
            endpoint: {model.Endpoint}
            api_key: test-key
        models:
          default: {name}/stub-model

        """;
}
