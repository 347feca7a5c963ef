// SPDX-License-Identifier: Apache-2.0

using System.Net;
using System.Text.Json;
using Sigil.Domain.Identity;
using Sigil.Testing;

namespace Sigil.Web.Tests.Api;

/// <summary>Who sees the providers, and what of them.</summary>
public sealed class ProviderApiTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task List_Owner_SeesEveryProviderAndNoKey()
    {
        var page = await fixture.Owner.GetAsync("/api/v1/providers").ReadAsync();

        Assert.Equal(["demo", "stub"], page.List("providers").Select(provider => provider.Text("name")));
        Assert.Equal(JsonValueKind.Null, page.GetProperty("next").ValueKind);
        Assert.DoesNotContain("test-key", page.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_InPages_GivesEachOnce()
    {
        var first = await fixture.Owner.GetAsync("/api/v1/providers?limit=1").ReadAsync();
        var second = await fixture.Owner.GetAsync($"/api/v1/providers?limit=1&after={first.Text("next")}").ReadAsync();

        Assert.Equal(["demo", "stub"], first.List("providers").Concat(second.List("providers")).Select(provider => provider.Text("name")));
    }

    [Fact]
    public async Task Get_KeyOfTheEnvironment_SaysWhichVariable()
    {
        var provider = await fixture.Owner.GetAsync("/api/v1/providers/stub").ReadAsync();

        Assert.Equal(("stub", "openai-compatible"), (provider.Text("name"), provider.Text("kind")));
        Assert.Equal(fixture.Model.Address.Authority, provider.Text("host"));
        var key = provider.GetProperty("key");
        Assert.Equal((true, "environment", "SIGIL_PROVIDERS__STUB__API_KEY"), (key.GetProperty("set").GetBoolean(), key.Text("from"), key.Text("variable")));
        Assert.False(provider.GetProperty("editable").GetBoolean());
        Assert.NotEqual("", provider.Text("not_editable_reason"));
    }

    [Fact]
    public async Task Get_Unchanged_Answers304ToItsOwnTag()
    {
        using var first = await fixture.Owner.GetAsync("/api/v1/providers/demo");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/providers/demo");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using var second = await fixture.Owner.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Theory]
    [InlineData("GET", "/api/v1/providers/nobody")]
    [InlineData("POST", "/api/v1/providers/nobody/test")]
    public async Task AnyCall_OfAnUnknownProvider_Is404(string method, string path)
        => await fixture.Owner.SendAsync(new HttpRequestMessage(new HttpMethod(method), path)).ReadProblemAsync(HttpStatusCode.NotFound, "server.entity.not_found");

    [Theory]
    [InlineData("GET", "/api/v1/providers")]
    [InlineData("GET", "/api/v1/providers/stub")]
    [InlineData("POST", "/api/v1/providers/stub/test")]
    public async Task AnyCall_OfAMember_Is403(string method, string path)
    {
        using var member = await fixture.OtherUserAsync(member: true);

        await member.SendAsync(new HttpRequestMessage(new HttpMethod(method), path)).ReadProblemAsync(HttpStatusCode.Forbidden, "server.auth.forbidden");
    }

    [Fact]
    public async Task AnyCall_OfATokenWithTheOnePermission_IsTaken()
    {
        using var narrow = await fixture.TokenClientAsync(["admin.providers"]);
        using var admin = await fixture.OtherUserAsync(member: false, UserRole.Admin);

        await narrow.GetAsync("/api/v1/providers").ReadAsync();
        await admin.GetAsync("/api/v1/providers").ReadAsync();
    }

    [Fact]
    public async Task Trial_ByAMember_IsNotMade()
    {
        using var member = await fixture.OtherUserAsync(member: true);
        var before = fixture.Model.Gets.Count;

        await member.PostJsonAsync("/api/v1/providers/test", new { kind = "openai-compatible", endpoint = fixture.Model.Endpoint })
            .ReadProblemAsync(HttpStatusCode.Forbidden, "server.auth.forbidden");

        Assert.Equal(before, fixture.Model.Gets.Count);
    }

    [Theory]
    [InlineData("""{"kind":"banana"}""", "kind")]
    [InlineData("""{"kind":"openai-compatible"}""", "endpoint")]
    [InlineData("""{"kind":"openai","endpoint":"file:///etc/passwd"}""", "endpoint")]
    [InlineData("""{"kind":"openai","endpoint":"http://user:secret@host/v1"}""", "endpoint")]
    [InlineData("""{"kind":"openai","endpoint":"/v1"}""", "endpoint")]
    [InlineData("""{"kind":"openai","api_key":"two words"}""", "api_key")]
    [InlineData("""{"kind":"openai","api_key":"${HOME}"}""", "api_key")]
    [InlineData("""{"kind":"openai","models":["a b"]}""", "models")]
    [InlineData("""{"kind":"openai","models":[""]}""", "models")]
    public async Task Trial_OfWhatIsNoProvider_NamesTheField(string body, string field)
    {
        var problem = await fixture.Owner.PostTextAsync("/api/v1/providers/test", body).ReadProblemAsync(HttpStatusCode.BadRequest, "server.request.invalid");

        Assert.Equal(field, problem.Text("field"));
        Assert.NotEqual("", problem.Text("fix"));
    }
}
