// SPDX-License-Identifier: Apache-2.0

using System.Net;
using System.Text.RegularExpressions;
using Sigil.Testing;

namespace Sigil.Web.Tests.Hosting;

public sealed partial class ApiReferenceTests(SigilAppFixture gateway) : IClassFixture<SigilAppFixture>
{
    private const string Page = "/docs/api/index.html";

    [Theory]
    [InlineData("/docs/api")]
    [InlineData(Page)]
    [InlineData("/docs/api/swagger-ui-bundle.js")]
    [InlineData("/docs/api/index.js")]
    [Trait("attack", "SH-7")]
    public async Task Page_WithoutACredential_LeadsToTheSignIn(string path)
    {
        using var stranger = gateway.AnonymousClient();
        using var answer = await stranger.GetAsync(path);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.StartsWith("/login", answer.Headers.Location?.OriginalString.Replace(gateway.BaseAddress.GetLeftPart(UriPartial.Authority), "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("attack", "XS-7")]
    public async Task Page_ForSignedInPeople_ComesWholeFromTheGateway()
    {
        using var browser = await gateway.SignInAsync();
        using var answer = await browser.GetAsync(Page);
        var html = await answer.Content.ReadAsStringAsync();
        var assets = Asset().Matches(html).Select(match => match.Groups[1].Value).ToList();

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("script-src 'self'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.True(assets.Count >= 4, html);
        Assert.DoesNotContain("<script>", html, StringComparison.Ordinal);
        foreach (var asset in assets)
        {
            Assert.DoesNotContain("//", asset, StringComparison.Ordinal);
            using var part = await browser.GetAsync(new Uri(new Uri(gateway.BaseAddress, Page), asset));
            Assert.True(part.StatusCode == HttpStatusCode.OK, asset);
        }

        var script = await browser.GetStringAsync("/docs/api/index.js");
        Assert.Contains("/openapi/v1.json", script, StringComparison.Ordinal);
        Assert.DoesNotContain("http://", script.Replace("http://www.w3.org", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TryIt_WithTheCookieOfThePage_ChangesWhatTheUserMay()
    {
        using var browser = await gateway.SignInAsync();
        await browser.GetAsync("/openapi/v1.json").ReadAsync();

        var made = await browser.PostJsonAsync("/api/v1/tokens", new { name = "tried", permissions = new[] { "status.read" } }).ReadAsync(HttpStatusCode.Created);

        Assert.StartsWith("sigil_", made.Text("token"), StringComparison.Ordinal);
    }

    [GeneratedRegex("(?:src|href)=\"([^\"]+)\"")]
    private static partial Regex Asset();
}
