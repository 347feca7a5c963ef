// SPDX-License-Identifier: Apache-2.0

using System.Net;
using Sigil.Testing;

namespace Sigil.Web.Tests.Attacks;

/// <summary>Behind a reverse proxy that is trusted, on loopback.</summary>
public sealed class ProxyTests : IAsyncLifetime
{
    private readonly SigilAppFixture _app = new();

    public Task InitializeAsync()
    {
        _app.Set("networking.trusted_proxies", "127.0.0.0/8, 10.0.0.0/8").Set("networking.enable_hsts", "true").Set("networking.allowed_hosts", "sigil.example");
        return _app.StartAsync();
    }

    public Task DisposeAsync() => _app.DisposeAsync();

    [Fact]
    [Trait("attack", "SH-5")]
    public async Task Https_AtTheProxy_MakesTheCookieSecure()
    {
        using var client = Proxied("203.0.113.7");
        using var answer = await LoginForm.SendAsync(client, await _app.LoginTokenAsync());
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Contains("; secure", Assert.Single(answer.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("sigil_session", StringComparison.Ordinal)), StringComparison.OrdinalIgnoreCase);
        Assert.Equal("max-age=63072000; includeSubDomains", Assert.Single(answer.Headers.GetValues("Strict-Transport-Security")));
    }

    [Theory]
    [Trait("attack", "SH-8")]
    [InlineData("127.0.0.1, 203.0.113.7")]
    [InlineData("127.0.0.1, 203.0.113.7, 10.1.2.3")]
    public async Task ForwardedFor_LeftOfAStranger_DoesNotCount(string chain)
    {
        using var client = Proxied(chain);
        using var answer = await LoginForm.SendAsync(client, await _app.LoginTokenAsync());
        using var owner = _app.ApiClient();
        var signIns = await owner.GetStringAsync(new Uri("/api/v1/sign-ins", UriKind.Relative));
        Assert.Contains("203.0.113.7", signIns, StringComparison.Ordinal);
        Assert.DoesNotContain("127.0.0.1", signIns, StringComparison.Ordinal);
    }

    private HttpClient Proxied(string forwardedFor)
    {
        var client = _app.AnonymousClient();
        client.DefaultRequestHeaders.Host = "sigil.example";
        client.DefaultRequestHeaders.Add("X-Forwarded-For", forwardedFor);
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        client.DefaultRequestHeaders.Add("Origin", "https://sigil.example");
        return client;
    }
}
