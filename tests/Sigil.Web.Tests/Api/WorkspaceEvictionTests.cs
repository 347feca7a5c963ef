// SPDX-License-Identifier: Apache-2.0

using System.Net;
using Sigil.Testing;

namespace Sigil.Web.Tests.Api;

/// <summary>Whoever is no longer admitted reads nothing more, also on a stream that is open.</summary>
[Trait("attack", "CW-6")]
public sealed class WorkspaceEvictionTests : IAsyncLifetime
{
    private readonly StubGate _gate = new();
    private StubModelServer _model = null!;
    private SigilAppFixture _gateway = null!;

    public async Task InitializeAsync()
    {
        _model = await StubModelServer.StartAsync();
        _model.Respond(_ => StubAnswer.Text("before,").ThenWait(_gate).ThenText(" secret"));
        _gateway = ApiFixture.GatewayWith(_model);
        await _gateway.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await _gateway.DisposeAsync();
        await _model.DisposeAsync();
    }

    [Theory]
    [InlineData("/api/v1/workspaces/shared/members/owner")]
    [InlineData("/api/v1/workspaces/shared")]
    public async Task Stream_MembershipOrWorkspaceTakenAway_EndsWithTheTurn(string taken)
    {
        var owner = _gateway.ApiClient();
        await owner.PostJsonAsync("/api/v1/workspaces", new { id = "shared" }).ReadAsync(HttpStatusCode.Created);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/chat/stream") { Content = System.Net.Http.Json.JsonContent.Create(new { content = "hi", workspace_id = "shared" }) };
        using var response = await owner.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
        var read = await ReadUntilAsync(reader, "before");

        await owner.DeleteAsync(taken).ReadAsync(taken.EndsWith("shared", StringComparison.Ordinal) ? HttpStatusCode.OK : HttpStatusCode.NoContent);
        read += await reader.ReadToEndAsync().WaitAsync(TimeSpan.FromSeconds(20));

        Assert.DoesNotContain("secret", read, StringComparison.Ordinal);
        Assert.Contains("cancelled", read, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("attack", "SH-10")]
    public async Task Stream_UserDisabled_IsCut()
    {
        var owner = _gateway.ApiClient();
        await owner.PostJsonAsync("/api/v1/users", new { id = "bea", name = "Bea", role = "member" }).ReadAsync(HttpStatusCode.Created);
        await owner.PostJsonAsync("/api/v1/workspaces", new { id = "shared", members = new[] { "bea" } }).ReadAsync(HttpStatusCode.Created);
        var token = await owner.PostJsonAsync("/api/v1/tokens", new { name = "bea", permissions = new[] { "chat.*", "sessions.*" }, user_id = "bea" }).ReadAsync(HttpStatusCode.Created);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/chat/stream") { Content = System.Net.Http.Json.JsonContent.Create(new { content = "hi", workspace_id = "shared" }) };
        using var response = await _gateway.ApiClient(token.Text("token")).SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
        var read = await ReadUntilAsync(reader, "before");

        await owner.PatchJsonAsync("/api/v1/users/bea", new { enabled = false }).ReadAsync();
        try
        {
            read += await reader.ReadToEndAsync().WaitAsync(TimeSpan.FromSeconds(20));
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            // Cut without an end, as it should be.
        }

        Assert.DoesNotContain("secret", read, StringComparison.Ordinal);
    }

    private static async Task<string> ReadUntilAsync(StreamReader reader, string text)
    {
        var read = new System.Text.StringBuilder();
        while (!read.ToString().Contains(text, StringComparison.Ordinal))
        {
            read.AppendLine(await reader.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(20)) ?? throw new InvalidOperationException("The stream ended early."));
        }

        return read.ToString();
    }
}
