// SPDX-License-Identifier: Apache-2.0

using System.Net;
using Sigil.Testing;

namespace Sigil.Web.Tests.Attacks;

public sealed class BrowserHardeningTests(SigilAppFixture app) : IClassFixture<SigilAppFixture>
{
    [Theory]
    [Trait("attack", "XS-7")]
    [Trait("attack", "WB-7")]
    [InlineData("/health", HttpStatusCode.OK)]
    [InlineData("/login", HttpStatusCode.OK)]
    [InlineData("/api/v1/status", HttpStatusCode.Unauthorized)]
    [InlineData("/chat", HttpStatusCode.Redirect)]
    public async Task Answer_WhateverItIs_CarriesThePolicies(string path, HttpStatusCode status)
    {
        using var client = app.AnonymousClient();
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(status, answer.StatusCode);

        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("object-src 'none'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("DENY", Assert.Single(answer.Headers.GetValues("X-Frame-Options")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.True(answer.Headers.CacheControl?.NoStore);
        Assert.False(answer.Headers.Contains("Server"));
        Assert.False(answer.Headers.Contains("Strict-Transport-Security"));
    }

    [Theory]
    [Trait("attack", "XS-7")]
    [InlineData("/login")]
    [InlineData("/chat")]
    public async Task Page_Script_IsNeverInline(string path)
    {
        using var client = await app.SignInAsync();
        var page = await client.GetStringAsync(new Uri(path, UriKind.Relative));
        Assert.Contains("<script", page, StringComparison.Ordinal);
        Assert.DoesNotMatch("<script(?![^>]*\\bsrc=)[^>]*>", page);
        Assert.DoesNotMatch("\\son[a-z]+\\s*=\\s*[\"']", page);
    }

    [Theory]
    [Trait("attack", "PT-9")]
    [InlineData("/../sigil.yaml")]
    [InlineData("/..%2f..%2fsigil.yaml")]
    [InlineData("/css/..%5c..%5csigil.dll")]
    [InlineData("/css/%2e%2e/%2e%2e/appsettings.json")]
    [InlineData("/_content/Radzen.Blazor/..%2f..%2fsigil.dll")]
    [InlineData("/_framework//etc/passwd")]
    [InlineData("/sigil.deps.json")]
    public async Task StaticFile_OutsideTheWebRoot_IsNotThere(string path)
    {
        using var signedIn = await app.SignInAsync();
        using var answer = await signedIn.GetAsync(new Uri(app.BaseAddress.GetLeftPart(UriPartial.Authority) + path, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [Trait("attack", "WB-9")]
    [InlineData("/sessions?x=1", "/sessions?x=1")]
    [InlineData("https://evil.example/", "/chat")]
    [InlineData("//evil.example", "/chat")]
    [InlineData("/\\evil.example", "/chat")]
    [InlineData("/\t/evil.example", "/chat")]
    [InlineData("javascript:alert(1)", "/chat")]
    [InlineData("evil", "/chat")]
    [InlineData("", "/chat")]
    public async Task Login_ReturnUrl_IsLocalOrTheChat(string returnUrl, string expected)
    {
        using var client = app.AnonymousClient();
        using var answer = await LoginForm.SendAsync(client, await app.LoginTokenAsync(), returnUrl);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal(expected, answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Page_WithoutASignIn_LeadsToLoginAndBack()
    {
        using var client = app.AnonymousClient();
        using var answer = await client.GetAsync(new Uri("/sessions?q=a%26b", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/login?returnUrl=%2Fsessions%3Fq%3Da%2526b", answer.Headers.Location?.OriginalString);
    }
}
