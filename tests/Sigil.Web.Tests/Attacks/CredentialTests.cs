// SPDX-License-Identifier: Apache-2.0

using System.Net;
using Sigil.Testing;

namespace Sigil.Web.Tests.Attacks;

/// <summary>Ways around the one way in.</summary>
public sealed class CredentialTests(SigilAppFixture app) : IClassFixture<SigilAppFixture>
{
    private static readonly Uri Status = new("/api/v1/status", UriKind.Relative);

    [Fact]
    public async Task OwnerToken_FromLoopback_IsTheOwner()
    {
        using var client = app.ApiClient();
        using var answer = await client.GetAsync(Status);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [Trait("attack", "SH-3")]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("undefined")]
    [InlineData("null")]
    [InlineData("sigil_owner.")]
    [InlineData("sigil_tok_x.y")]
    [InlineData("12345678")]
    public async Task BearerToken_ThatIsNone_IsUnauthorized(string token) => await AssertRefusedAsync($"Bearer {token}");

    [Fact]
    public async Task BearerToken_Altered_IsUnauthorized()
    {
        var token = app.OwnerToken;
        foreach (var altered in new[] { token[..^1], token + "x", $" {token}", token.Replace("sigil_owner.", "sigil_OWNER.", StringComparison.Ordinal), new string('x', 10_000) })
        {
            await AssertRefusedAsync($"Bearer {altered}");
        }

        await AssertRefusedAsync($"bearer {token}");
        await AssertRefusedAsync($"Basic {token}");
    }

    [Fact]
    [Trait("attack", "SH-7")]
    public async Task AuthorizationHeader_Failing_IsNotRescuedByTheCookie()
    {
        using var client = await app.SignInAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, Status);
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer wrong");
        using var answer = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Theory]
    [Trait("attack", "SH-1")]
    [Trait("attack", "SH-4")]
    [Trait("attack", "SH-7")]
    [InlineData("X-Api-Key", "{token}")]
    [InlineData("X-Authorization", "Bearer {token}")]
    [InlineData("X-Sigil-Owner", "true")]
    [InlineData("X-Sigil-User", "owner")]
    [InlineData("X-Forwarded-User", "owner")]
    public async Task OtherHeader_OfWhateverKind_IsNoCredential(string header, string value)
    {
        using var client = app.AnonymousClient();
        client.DefaultRequestHeaders.TryAddWithoutValidation(header, value.Replace("{token}", app.OwnerToken, StringComparison.Ordinal));
        using var answer = await client.GetAsync(Status);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    [Trait("attack", "SH-1")]
    public async Task Token_InTheQuery_IsNeitherTakenNorLogged()
    {
        using var client = app.AnonymousClient();
        using var answer = await client.GetAsync(new Uri($"/api/v1/status?access_token={app.OwnerToken}&token={app.OwnerToken}", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.DoesNotContain(app.Log.Lines, line => line.Contains(app.OwnerToken, StringComparison.Ordinal));
    }

    [Theory]
    [Trait("attack", "SH-8")]
    [InlineData("X-Forwarded-For", "203.0.113.7")]
    [InlineData("X-Real-IP", "203.0.113.7")]
    [InlineData("Forwarded", "for=203.0.113.7")]
    public async Task OwnerToken_ThroughAnUnknownProxy_IsRefused(string header, string value)
    {
        using var client = app.ApiClient();
        client.DefaultRequestHeaders.Add(header, value);
        using var answer = await client.GetAsync(Status);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    [Trait("attack", "LA-1")]
    public async Task RequestLog_HostilePathAndHeaders_StaysOneLineWithoutThem()
    {
        using var client = app.AnonymousClient();
        client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", "evil\u001b[31m \"}{");
        using var answer = await client.GetAsync(new Uri("/api/%0d%0aForged%1b%5b31m?secret=1", UriKind.Relative));
        Assert.False(answer.IsSuccessStatusCode);
        var line = Assert.Single(app.Log.Lines, line => line.Contains("Forged", StringComparison.Ordinal));
        Assert.DoesNotContain(line, char.IsControl);
        Assert.DoesNotContain("secret", line, StringComparison.Ordinal);
        Assert.DoesNotContain("evil", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_ToProgramsWithoutACredential_IsAProblemDocument()
    {
        using var client = app.AnonymousClient();
        using var answer = await client.GetAsync(Status);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("Bearer", Assert.Single(answer.Headers.WwwAuthenticate).Scheme);
    }

    // After many failures the gateway stops looking and says when to come back.
    private async Task AssertRefusedAsync(string authorization)
    {
        using var client = app.AnonymousClient();
        client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", authorization);
        using var answer = await client.GetAsync(Status);
        Assert.True(answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.TooManyRequests, $"{answer.StatusCode}");
    }
}
