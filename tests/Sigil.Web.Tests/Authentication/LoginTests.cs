// SPDX-License-Identifier: Apache-2.0

using System.Net;
using System.Text;
using Sigil.Testing;

namespace Sigil.Web.Tests.Authentication;

public sealed class LoginTests(SigilAppFixture app) : IClassFixture<SigilAppFixture>
{
    [Fact]
    [Trait("attack", "SH-5")]
    public async Task Login_WithAFreshLink_SetsAHardenedCookieAndLeadsToTheChat()
    {
        using var client = app.AnonymousClient();
        using var answer = await LoginForm.SendAsync(client, await app.LoginTokenAsync());

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal("/chat", answer.Headers.Location?.OriginalString);
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), value => value.StartsWith("sigil_session=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("path=/", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Login_WithAUsedLink_SaysExpired()
    {
        var token = await app.LoginTokenAsync();
        using var first = app.AnonymousClient();
        using var worked = await LoginForm.SendAsync(first, token);
        using var second = app.AnonymousClient();
        using var answer = await LoginForm.SendAsync(second, token);
        Assert.Equal("/login?error=expired", answer.Headers.Location?.OriginalString);
        Assert.False(answer.Headers.TryGetValues("Set-Cookie", out var cookies) && cookies.Any(cookie => cookie.StartsWith("sigil_session", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Login_WithoutTheFormsOwnToken_IsRefused()
    {
        using var client = app.AnonymousClient();
        var token = await app.LoginTokenAsync();
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["token"] = token });
        using var request = new HttpRequestMessage(HttpMethod.Post, "/login") { Content = form };
        request.Headers.Add("Origin", app.BaseAddress.GetLeftPart(UriPartial.Authority));
        using var refused = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);

        using var answer = await LoginForm.SendAsync(client, token);
        Assert.Equal("/chat", answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Login_AsJson_IsAnUnsupportedMediaType()
    {
        using var client = app.AnonymousClient();
        using var answer = await client.PostAsync("/login", new StringContent("{}", Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
    }

    [Fact]
    [Trait("attack", "SH-5")]
    public async Task Login_WhenSignedInAlready_EndsTheFormerSignIn()
    {
        var cookies = new CookieContainer();
        using var client = await app.SignInAsync(cookies);
        var former = cookies.GetCookies(app.BaseAddress)["sigil_session"]!.Value;
        using var again = await LoginForm.SendAsync(client, await app.LoginTokenAsync());
        Assert.NotEqual(former, cookies.GetCookies(app.BaseAddress)["sigil_session"]!.Value);

        using var planted = app.AnonymousClient();
        planted.DefaultRequestHeaders.Add("Cookie", $"sigil_session={former}");
        using var refused = await planted.GetAsync(new Uri("/api/v1/status", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
    }
}
