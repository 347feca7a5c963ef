// SPDX-License-Identifier: Apache-2.0

using System.Net;
using Sigil.Testing;

namespace Sigil.Web.Tests.Api;

public sealed class StatusApiTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task Health_Anybody_LearnsOneWord()
        => Assert.Equal("""{"status":"ok"}""", (await fixture.Gateway.AnonymousClient().GetAsync("/health").ReadAsync()).GetRawText());

    [Fact]
    public async Task Status_Owner_SeesProvidersAndScanner()
    {
        var status = await fixture.Owner.GetAsync("/api/v1/status").ReadAsync();

        Assert.Equal(("ok", "on", "stub/stub-model"), (status.Text("status"), status.Text("scanner"), status.Text("default_model")));
        Assert.Equal(fixture.Gateway.BaseAddress.GetLeftPart(UriPartial.Authority), status.Text("listen"));
        Assert.Contains(status.List("providers"), provider => provider.Text("name") == "stub" && provider.GetProperty("available").GetBoolean());
        Assert.DoesNotContain("test-key", status.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Models_Owner_SeesTheDefaultOne()
    {
        var models = await fixture.Owner.GetAsync("/api/v1/models").ReadAsync();

        Assert.Equal("stub/stub-model", models.Text("default"));
        Assert.Contains(models.List("models"), model => model.Text("id") == "demo/assistant");
    }

    [Fact]
    public async Task Workspace_Owner_SeesMembersAndTools()
    {
        var workspace = await fixture.Owner.GetAsync("/api/v1/workspaces/personal").ReadAsync();

        Assert.Single(workspace.List("members"));
        Assert.NotEmpty(workspace.GetProperty("tools").List("allow"));
        Assert.Equal("personal", (await fixture.Owner.GetAsync("/api/v1/workspaces").ReadAsync()).List("workspaces")[0].Text("id"));
    }

    [Fact]
    public async Task Audit_Owner_ReadsPagesAndVerifies()
    {
        await fixture.Owner.ChatAsync("leave a trace");

        var page = await fixture.Owner.GetAsync("/api/v1/audit?limit=1").ReadAsync();
        var next = await fixture.Owner.GetAsync($"/api/v1/audit?limit=1&after={page.Text("next")}").ReadAsync();
        var check = await fixture.Owner.PostAsync("/api/v1/audit/verify", null).ReadAsync();

        Assert.Equal(page.List("entries")[0].GetProperty("sequence").GetInt64() - 1, next.List("entries")[0].GetProperty("sequence").GetInt64());
        Assert.True(check.GetProperty("intact").GetBoolean());
    }

    [Fact]
    public async Task LoginLink_Owner_GetsAnAddressWithTheTokenInTheFragment()
    {
        var link = new Uri((await fixture.Owner.PostAsync("/api/v1/login-links", null).ReadAsync(HttpStatusCode.Created)).Text("url"));

        Assert.Equal(fixture.Gateway.BaseAddress.Authority, link.Authority);
        Assert.Equal("/login", link.AbsolutePath);
        Assert.True(link.Fragment.Length > 20);
    }

    [Theory]
    [InlineData("/api/v1/status")]
    [InlineData("/api/v1/models")]
    [InlineData("/api/v1/workspaces")]
    [InlineData("/api/v1/workspaces/personal/sessions")]
    [InlineData("/api/v1/tokens")]
    [InlineData("/api/v1/sign-ins")]
    [InlineData("/api/v1/audit")]
    [InlineData("/openapi/v1.json")]
    public async Task AnyRoute_WithoutACredential_Is401(string path)
        => await fixture.Gateway.AnonymousClient().GetAsync(path).ReadProblemAsync(HttpStatusCode.Unauthorized, "server.auth.unauthorized");
}
