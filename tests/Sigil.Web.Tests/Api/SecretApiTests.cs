// SPDX-License-Identifier: Apache-2.0

using System.Net;
using System.Text.Json;
using Sigil.Domain.Identity;
using Sigil.Testing;

namespace Sigil.Web.Tests.Api;

/// <summary>The vault from outside: values go in, and nothing of them comes out.</summary>
public sealed class SecretApiTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    private static readonly string[] Hosts = ["api.github.com"];

    [Fact]
    public async Task Secret_SavedReadRotatedAndRemoved_NeverShowsItsValue()
    {
        var saved = await PutAsync("github", new { value = "CANARY-one-value", workspace = "personal", hosts = new[] { "API.GitHub.com" } });
        var read = await fixture.Owner.GetAsync("/api/v1/secrets/github").ReadAsync();
        var listed = await fixture.Owner.GetAsync("/api/v1/secrets").ReadAsync();
        var rotated = await fixture.Owner.PostJsonAsync("/api/v1/secrets/github/rotate", new { value = "CANARY-other-value" }).ReadAsync();
        using var removed = await fixture.Owner.DeleteAsync("/api/v1/secrets/github");

        Assert.Equal(("github", "secret://github", "personal"), (read.Text("name"), read.Text("reference"), read.Text("workspace")));
        Assert.Equal("api.github.com", Assert.Single(read.List("hosts")).GetString());
        Assert.Equal(JsonValueKind.Null, read.GetProperty("used_at").ValueKind);
        Assert.Contains(listed.List("secrets"), secret => secret.Text("name") == "github");
        Assert.DoesNotContain("CANARY", saved.GetRawText() + read.GetRawText() + listed.GetRawText() + rotated.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NoContent, removed.StatusCode);
        await fixture.Owner.GetAsync("/api/v1/secrets/github").ReadProblemAsync(HttpStatusCode.NotFound, "server.entity.not_found");
    }

    [Fact]
    public async Task Secret_OnDisk_IsSealedForItsNameAndSurvivesARestart()
    {
        await using var gateway = new SigilAppFixture();
        await gateway.StartAsync();
        await gateway.ApiClient().PutJsonAsync("/api/v1/secrets/disk", new { value = "CANARY-on-disk-value" }).ReadAsync();
        await gateway.RestartAsync();
        var read = await gateway.ApiClient().GetAsync("/api/v1/secrets/disk").ReadAsync();
        await gateway.StopAsync();

        Assert.Equal("disk", read.Text("name"));
        foreach (var file in Directory.EnumerateFiles(gateway.DataDirectory, "*", SearchOption.AllDirectories))
        {
            Assert.DoesNotContain("CANARY-on-disk", System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file)), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("""{"value":"undefined"}""", "value")]
    [InlineData("""{"hosts":["api.github.com"]}""", "value")]
    [InlineData("""{"value":"a good value","hosts":["https://x.example"]}""", "hosts")]
    [InlineData("""{"value":"a good value","workspace":"nowhere"}""", "workspace")]
    public async Task Save_OfWhatIsNoSecret_NamesTheField(string body, string field)
    {
        var problem = await fixture.Owner.PutAsync("/api/v1/secrets/bad", new StringContent(body, System.Text.Encoding.UTF8, "application/json")).ReadProblemAsync(HttpStatusCode.BadRequest, "secret.input.invalid");

        Assert.Equal(field, problem.Text("field"));
        Assert.DoesNotContain("good value", problem.GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET", "/api/v1/secrets")]
    [InlineData("GET", "/api/v1/secrets/x")]
    [InlineData("DELETE", "/api/v1/secrets/x")]
    public async Task AnyCall_OfAMemberOrANarrowToken_Is403(string method, string path)
    {
        using var member = await fixture.OtherUserAsync(member: true);
        using var narrow = await fixture.TokenClientAsync(["admin.providers", "admin.config"]);
        using var admin = await fixture.OtherUserAsync(member: false, UserRole.Admin);

        await member.SendAsync(new HttpRequestMessage(new HttpMethod(method), path)).ReadProblemAsync(HttpStatusCode.Forbidden, "server.auth.forbidden");
        await narrow.SendAsync(new HttpRequestMessage(new HttpMethod(method), path)).ReadProblemAsync(HttpStatusCode.Forbidden, "server.auth.forbidden");
        using var answer = await admin.SendAsync(new HttpRequestMessage(new HttpMethod(method), path));
        Assert.NotEqual(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task Provider_WithAReference_UsesTheValueOfTheMoment()
    {
        await using var gateway = new SigilAppFixture().ConnectModel(fixture.Model).Set("providers.stub.api_key", "secret://vendor");
        await gateway.StartAsync();
        var owner = gateway.ApiClient();

        var missing = await owner.PostAsync("/api/v1/providers/stub/test", null).ReadAsync();
        await owner.PutJsonAsync("/api/v1/secrets/vendor", new { value = "key-number-one", hosts = Hosts }).ReadAsync();
        var elsewhere = await owner.PostAsync("/api/v1/providers/stub/test", null).ReadAsync();
        await owner.PutJsonAsync("/api/v1/secrets/vendor", new { value = "key-number-one", hosts = new[] { "127.0.0.1" } }).ReadAsync();
        await owner.ChatAsync("Hello.");
        var first = fixture.Model.Requests[^1].Headers["Authorization"];
        await owner.PostJsonAsync("/api/v1/secrets/vendor/rotate", new { value = "key-number-two" }).ReadAsync();
        await owner.ChatAsync("Hello.");
        var second = fixture.Model.Requests[^1].Headers["Authorization"];
        var secret = await owner.GetAsync("/api/v1/secrets/vendor").ReadAsync();

        Assert.Equal("secret.reference.unresolved", missing.Text("error_code"));
        Assert.Contains("providers.stub.api_key refers to secret://vendor", missing.Text("error"), StringComparison.Ordinal);
        Assert.Contains("may not be sent to 127.0.0.1", elsewhere.Text("error"), StringComparison.Ordinal);
        Assert.Equal(("Bearer key-number-one", "Bearer key-number-two"), (first, second));
        Assert.NotEqual(JsonValueKind.Null, secret.GetProperty("used_at").ValueKind);
    }

    private Task<JsonElement> PutAsync(string name, object body) => fixture.Owner.PutJsonAsync($"/api/v1/secrets/{name}", body).ReadAsync();
}
