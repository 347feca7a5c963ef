// SPDX-License-Identifier: Apache-2.0

using System.Net;
using System.Text;
using Sigil.Testing;

namespace Sigil.Web.Tests.Attacks;

/// <summary>A hostile model that has got hold of a secret and tries to take it out in every way there is. Then everything that the gateway wrote, said or sent is searched.</summary>
public sealed class SecretSweepTests : IAsyncLifetime
{
    private const string Canary = "CANARY+7f3a9Bk2Lq/Zt81";
    private const string Key = "vendor-CANARY-key-55";
    private readonly SigilAppFixture _gateway = new();
    private readonly StringBuilder _said = new();
    private StubModelServer _model = null!;
    private HttpClient _owner = null!;

    public async Task InitializeAsync()
    {
        _model = await StubModelServer.StartAsync();
        _gateway.ConnectModel(_model).Set("providers.stub.api_key", Key).Set("workspaces.personal.tools.allow", "tool.*");
        await _gateway.StartAsync();
        _owner = _gateway.ApiClient();
        await SayAsync(_owner.PutJsonAsync("/api/v1/secrets/canary", new { value = Canary, workspace = "personal", hosts = new[] { "api.github.com" } }));
    }

    public async Task DisposeAsync()
    {
        _owner.Dispose();
        await _gateway.DisposeAsync();
        await _model.DisposeAsync();
    }

    [Theory]
    [Trait("attack", "SX-2")]
    [Trait("attack", "SX-6")]
    [InlineData("CANARY+7f3a9Bk2Lq/Zt81")]
    [InlineData("18tZ/qL2kB9a3f7+YRANAC")]
    [InlineData("Q0FOQVJZKzdmM2E5QmsyTHEvWnQ4MQ==")]
    [InlineData("C A N A R Y + 7 f 3 a 9 B k 2 L q / Z t 8 1")]
    public async Task ToolArguments_WithTheSecret_AreRefusedAuditedAndKeptNowhere(string disguised)
    {
        _model.Enqueue(StubAnswer.ToolCall("calculator", $$"""{"expression":"{{disguised}}"}"""), StubAnswer.Text("As you wish."));

        await SayAsync(_owner.PostJsonAsync("/api/v1/chat", new { content = "Do it.", workspace_id = "personal" }));

        var audit = await _owner.GetAsync("/api/v1/audit?action=secret.blocked").ReadAsync();
        Assert.Equal("denied", Assert.Single(audit.List("entries")).Text("result"));
        await AssertNothingLeftAsync(disguised);
    }

    [Theory]
    [Trait("attack", "SX-1")]
    [Trait("attack", "SX-6")]
    [InlineData("CANARY+7f3a9Bk2Lq/Zt81")]
    [InlineData("Q0FOQVJZKzdmM2E5QmsyTHEvWnQ4MQ==")]
    public async Task Answers_WithTheSecretInPieces_AreToldAndKeptWithoutIt(string disguised)
    {
        _model.Enqueue(StubAnswer.Text("The key is ", disguised[..7], disguised[7..12], disguised[12..], " as asked."));

        await SayAsync(_owner.PostJsonAsync("/api/v1/chat/stream", new { content = $"Say {disguised}.", workspace_id = "personal" }));

        Assert.Contains(" as asked.", _said.ToString(), StringComparison.Ordinal);
        await AssertNothingLeftAsync(disguised);
        Assert.DoesNotContain(disguised[..12], _said.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("attack", "SX-8")]
    public async Task ErrorsOfTheVendor_WithItsKey_AreToldWithoutIt()
    {
        _model.Enqueue(StubAnswer.Error(500, $"Unknown parameter {Key} in the request."));

        await SayAsync(_owner.PostJsonAsync("/api/v1/chat", new { content = "Do it.", workspace_id = "personal" }));
        await SayAsync(_owner.GetAsync("/api/v1/providers"));

        Assert.Contains("Unknown parameter [REDACTED]", _said.ToString(), StringComparison.Ordinal);
        await AssertNothingLeftAsync(Key);
    }

    [Fact]
    [Trait("attack", "SX-8")]
    [Trait("attack", "SX-13")]
    public async Task ToolNames_WithTheSecret_AreKeptWithoutItInTheAuditLog()
    {
        _model.Enqueue(StubAnswer.ToolCall("tool_vendor-CANARY-key-55", "{}"), StubAnswer.Text("As you wish."));

        await _owner.PostJsonAsync("/api/v1/chat", new { content = "Do it.", workspace_id = "personal" }).ReadAsync();

        var entries = await _owner.GetAsync("/api/v1/audit?action=tool_dispatch").ReadAsync();
        Assert.Equal("tool_[REDACTED]", Assert.Single(entries.List("entries")).GetProperty("details").Text("tool_name"));
    }

    private async Task SayAsync(Task<HttpResponseMessage> call)
    {
        using var answer = await call;
        var body = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode != HttpStatusCode.BadRequest, body);
        _said.Append(answer.Headers).Append(body);
    }

    private async Task AssertNothingLeftAsync(string disguised)
    {
        var sessions = await _owner.GetAsync("/api/v1/workspaces/personal/sessions").ReadAsync();
        foreach (var session in sessions.List("sessions"))
        {
            foreach (var path in new[] { "messages", "export?format=json", "export?format=markdown" })
            {
                await SayAsync(_owner.GetAsync($"/api/v1/workspaces/personal/sessions/{session.Text("id")}/{path}"));
            }
        }

        foreach (var path in new[] { "audit", "audit/export", "secrets", "config", "config/file", "status", "providers" })
        {
            await SayAsync(_owner.GetAsync($"/api/v1/{path}"));
        }

        var prompts = string.Concat(_model.Requests.Select(request => request.Body.GetRawText()));
        var log = string.Join("\n", _gateway.Log.Lines);
        await _gateway.StopAsync();
        Assert.DoesNotContain(disguised, _said.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(disguised, prompts, StringComparison.Ordinal);
        Assert.DoesNotContain(disguised, log, StringComparison.Ordinal);
        foreach (var file in Directory.EnumerateFiles(_gateway.DataDirectory, "*", SearchOption.AllDirectories))
        {
            Assert.DoesNotContain(disguised, Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file)), StringComparison.Ordinal);
        }
    }
}
