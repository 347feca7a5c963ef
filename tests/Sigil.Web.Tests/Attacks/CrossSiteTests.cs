// SPDX-License-Identifier: Apache-2.0

using System.Net;
using System.Net.WebSockets;
using System.Text;
using Sigil.Testing;

namespace Sigil.Web.Tests.Attacks;

/// <summary>What another site can make a browser do.</summary>
public sealed class CrossSiteTests(SigilAppFixture app) : IClassFixture<SigilAppFixture>
{
    [Theory]
    [Trait("attack", "WB-2")]
    [InlineData("evil.example")]
    [InlineData("evil.example:18789")]
    [InlineData("localhost.evil.example")]
    [InlineData("127.0.0.1.nip.io")]
    public async Task Host_OfAStranger_IsMisdirected(string host)
    {
        using var client = app.ApiClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/status");
        request.Headers.Host = host;
        using var answer = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.MisdirectedRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("\"server.host.misdirected\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("LOCALHOST:1")]
    [InlineData("[::1]:2")]
    public async Task Host_OfLoopback_IsServedOnAnyPort(string host)
    {
        using var client = app.AnonymousClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/health");
        request.Headers.Host = host;
        using var answer = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    [Trait("attack", "WB-2")]
    public async Task WebSocket_ToAStrangersHost_IsMisdirected()
    {
        var cookies = new CookieContainer();
        await app.SignInAsync(cookies);
        Assert.Equal(HttpStatusCode.MisdirectedRequest, await RefusedAsync("http://evil.example", cookies, options => options.SetRequestHeader("Host", "evil.example")));
    }

    [Theory]
    [Trait("attack", "WB-3")]
    [InlineData("http://evil.example")]
    [InlineData("null")]
    [InlineData("http://127.0.0.1")]
    [InlineData("http://127.0.0.1.evil.example")]
    [InlineData("https://127.0.0.1:{port}")]
    [InlineData("http://localhost:{port}")]
    [InlineData(null)]
    public async Task WebSocket_WithAnotherOrigin_IsForbidden(string? origin)
    {
        var cookies = new CookieContainer();
        await app.SignInAsync(cookies);
        Assert.Equal(HttpStatusCode.Forbidden, await RefusedAsync(origin?.Replace("{port}", $"{app.BaseAddress.Port}", StringComparison.Ordinal), cookies));
    }

    [Fact]
    public async Task WebSocket_OfOurOwnPage_IsOpened()
    {
        var cookies = new CookieContainer();
        await app.SignInAsync(cookies);
        using var socket = await app.OpenSocketAsync(cookies: cookies);
        Assert.Equal(WebSocketState.Open, socket.State);
    }

    [Fact]
    public async Task WebSocket_WithoutASignIn_IsRefused() => Assert.Equal(HttpStatusCode.Unauthorized, await RefusedAsync("", new CookieContainer()));

    [Theory]
    [Trait("attack", "WB-1")]
    [Trait("attack", "WB-6")]
    [InlineData("/v1/chat/completions")]
    [InlineData("/api/v1/chat")]
    [InlineData("/logout")]
    public async Task Post_FromAnotherSiteWithTheCookie_IsForbidden(string path)
    {
        foreach (var origin in new[] { "http://evil.example", "null" })
        {
            var cookies = new CookieContainer();
            await app.SignInAsync(cookies);
            using var client = app.AnonymousClient(cookies);
            using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent("{\"content\":\"hi\"}", Encoding.UTF8, "text/plain") };
            request.Headers.Add("Origin", origin);
            using var answer = await client.SendAsync(request);
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }
    }

    [Fact]
    [Trait("attack", "WB-6")]
    public async Task Post_WithTheCookieAndNoOrigin_IsForbidden()
    {
        var cookies = new CookieContainer();
        await app.SignInAsync(cookies);
        using var client = app.AnonymousClient(cookies);
        using var answer = await client.PostAsync("/api/v1/login-links", new StringContent("", Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    [Trait("attack", "WB-1")]
    public async Task Post_AsTextWithoutACredential_IsNotServed()
    {
        using var client = app.AnonymousClient();
        using var answer = await client.PostAsync("/v1/chat/completions", new StringContent("{\"model\":\"personal\",\"messages\":[]}", Encoding.UTF8, "text/plain"));
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Theory]
    [Trait("attack", "WB-1")]
    [InlineData("/v1/chat/completions")]
    [InlineData("/api/v1/chat")]
    public async Task Post_AsText_IsAnUnsupportedMediaType(string path)
    {
        using var client = app.ApiClient();
        using var answer = await client.PostAsync(path, new StringContent("{\"content\":\"hi\",\"workspace_id\":\"personal\"}", Encoding.UTF8, "text/plain"));
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
    }

    [Theory]
    [Trait("attack", "WB-5")]
    [InlineData("http://evil.example")]
    [InlineData("null")]
    public async Task Cors_WhateverTheOrigin_IsNeverGranted(string origin)
    {
        using var client = app.ApiClient();
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Options })
        {
            using var request = new HttpRequestMessage(method, "/api/v1/status");
            request.Headers.Add("Origin", origin);
            request.Headers.Add("Access-Control-Request-Method", "POST");
            using var answer = await client.SendAsync(request);
            Assert.DoesNotContain(answer.Headers, header => header.Key.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase));
        }
    }

    private async Task<HttpStatusCode> RefusedAsync(string? origin, CookieContainer cookies, Action<ClientWebSocketOptions>? configure = null)
    {
        ClientWebSocketOptions? used = null;
        var exception = await Assert.ThrowsAsync<WebSocketException>(() => app.OpenSocketAsync(origin: origin, cookies: cookies, configure: options =>
        {
            used = options;
            configure?.Invoke(options);
        }));
        Assert.NotNull(used);
        return Enum.Parse<HttpStatusCode>(System.Text.RegularExpressions.Regex.Match(exception.Message, "status code '(\\d+)'").Groups[1].Value);
    }
}
