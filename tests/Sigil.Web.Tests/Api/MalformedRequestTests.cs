// SPDX-License-Identifier: Apache-2.0

using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Sigil.Testing;

namespace Sigil.Web.Tests.Api;

public sealed class MalformedRequestTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    private static readonly string Deep = new string('[', 10_000) + new string(']', 10_000);

    private static readonly byte[][] Bodies =
    [
        [],
        .. new[]
        {
            "null", "true", "0", "\"\"", "[]", "{}", "{", "}", "{\"", "{\"a\"", "{\"a\":", "{\"a\":}", "{,}", "[1,", "\0", "\ufeff{}", "NaN", "-", "1e99999", "{\"a\":NaN}",
            "{\"content\":{}}", "{\"content\":[],\"workspace_id\":[]}", "{\"content\":\"\\ud800\",\"workspace_id\":\"personal\"}", "{\"content\":\"a\",\"content\":\"b\",\"workspace_id\":\"personal\"}",
            "{\"content\":\"a\",\"workspace_id\":\"personal\",\"session_id\":1e400}", "{\"content\":\"a\",\"workspace_id\":\"per\\u0000sonal\"}", "{\"title\":null}", "{\"title\":1e400}", "{\"title\":\"\\ud800\"}",
            "{\"name\":1,\"permissions\":{}}", "{\"name\":\"a\",\"permissions\":[[]]}", "{\"name\":\"a\",\"permissions\":[\"*\"],\"expires_in_days\":1.5}",
            "{\"model\":7,\"messages\":7}", "{\"model\":\"personal\",\"messages\":[null]}", "{\"model\":\"personal\",\"messages\":[{}]}", "{\"model\":\"personal\",\"messages\":[{\"role\":null,\"content\":null}]}",
            "{\"model\":\"personal\",\"messages\":[{\"role\":\"user\",\"content\":[null]}]}", "{\"model\":\"personal\",\"messages\":[{\"role\":\"user\",\"content\":[{\"type\":\"image_url\",\"image_url\":null}]}]}",
            "{\"model\":\"personal\",\"messages\":[{\"role\":\"user\",\"content\":[{\"type\":\"image_url\",\"image_url\":{\"url\":\"data:image/png;base64,!\"}}]}]}",
            "{\"model\":\"personal\",\"messages\":[{\"role\":\"user\",\"content\":\"hi\"}],\"temperature\":1e999}", "{\"model\":\"personal\",\"messages\":[{\"role\":\"user\",\"content\":\"hi\"}],\"n\":{\"a\":[]}}",
            "{\"model\":\"personal\",\"messages\":[{\"role\":\"user\",\"content\":\"hi\"}],\"modalities\":[1]}", "{\"model\":\"personal\",\"messages\":[{\"role\":\"user\",\"content\":\"hi\"}],\"max_tokens\":9999999999999}",
            "{\"model\":\"personal\",\"messages\":[{\"role\":\"user\",\"content\":\"hi\"}],\"stream_options\":[]}", "{\"model\":\"personal\",\"messages\":[{\"role\":\"user\",\"content\":\"hi\"}],\"user\":\"\"}",
            Deep, "{\"content\":" + Deep + "}", "{\"messages\":" + Deep + "}", "{\"" + new string('k', 5000) + "\":1}",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF, 0xFE, 0x7B, 0x7D],
        [0x7B, 0x22, 0xC3, 0x28, 0x22, 0x3A, 0x31, 0x7D],
    ];

    [Fact]
    [Trait("attack", "YB-3")]
    public async Task AnyRoute_AnyBrokenBody_IsTheClientsFault()
    {
        var routes = Routes().ToList();
        Assert.True(routes.Count > 20, "The routes were not found.");
        foreach (var (method, path) in routes)
        {
            foreach (var body in Bodies)
            {
                using var content = new ByteArrayContent(body);
                content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
                var status = await StatusAsync(method, path, content);

                Assert.True(status is >= 200 and < 500, $"{method} {path} answered {status} to {Encoding.UTF8.GetString(body)}");
            }
        }

        await fixture.Owner.GetAsync("/health").ReadAsync();
    }

    [Theory]
    [Trait("attack", "WB-1")]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("application/jsonp")]
    [InlineData("application/vnd.api+json")]
    [InlineData("application/json; charset=utf-16")]
    public async Task Post_OtherMediaType_Is415(string mediaType)
    {
        foreach (var path in new[] { "/api/v1/chat", "/api/v1/chat/stream", "/api/v1/tokens", "/v1/chat/completions" })
        {
            using var content = new ByteArrayContent("{}"u8.ToArray());
            content.Headers.TryAddWithoutValidation("Content-Type", mediaType);

            Assert.Equal(415, await StatusAsync("POST", path, content));
        }
    }

    [Fact]
    [Trait("attack", "RX-2")]
    public async Task Post_BodyBeyondTheLimit_Is413()
    {
        using var known = new ByteArrayContent(new byte[20 * 1024 * 1024]);
        known.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var small = new StringContent("{\"name\":\"" + new string('x', 100_000) + "\",\"permissions\":[\"*\"]}", Encoding.UTF8, "application/json");

        Assert.Equal(413, await StatusAsync("POST", "/api/v1/chat", known));
        Assert.Equal(413, await StatusAsync("POST", "/api/v1/tokens", small));
    }

    [Fact]
    [Trait("attack", "RX-2")]
    public async Task Post_ChunkedBodyBeyondTheLimit_Is413()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/tokens") { Content = new StreamContent(new MemoryStream(new byte[200_000])) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.TransferEncodingChunked = true;
        using var response = await fixture.Owner.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Fact]
    [Trait("attack", "RX-2")]
    public async Task Post_BrokenChunks_AreTheClientsFault()
    {
        var address = fixture.Gateway.BaseAddress;
        using var socket = new TcpClient();
        await socket.ConnectAsync(address.Host, address.Port);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"POST /api/v1/tokens HTTP/1.1\r\nHost: {address.Authority}\r\nAuthorization: Bearer {fixture.Gateway.OwnerToken}\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{{}}\r\n0\r\n\r\n"));
        using var reader = new StreamReader(stream);

        Assert.StartsWith("HTTP/1.1 4", await reader.ReadLineAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_MegabyteOfText_IsAccepted()
    {
        var answer = await fixture.Owner.ChatAsync(new string('x', 1024 * 1024));

        Assert.Equal("Hello there.", answer.Text("content"));
    }

    [Theory]
    [InlineData("GET", "/api/v1/no-such", 404)]
    [InlineData("GET", "/api/v1/workspaces/..%2f..%2fetc/sessions", 404)]
    [InlineData("GET", "/api/v1/workspaces/PERSONAL", 404)]
    [InlineData("GET", "/api/v1/workspaces/personal/sessions/%01", 404)]
    [InlineData("GET", "/api/v1/workspaces/personal/sessions/a%2Fb", 404)]
    [InlineData("PUT", "/api/v1/chat", 405)]
    [InlineData("GET", "/api/v1/chat", 405)]
    public async Task AnyAddress_ThatIsNone_IsAProblemDocument(string method, string path, int status)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        using var response = await fixture.Owner.SendAsync(request);

        Assert.InRange((int)response.StatusCode, 400, status);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    /// <summary>Every route of the API with ids in the place of its parameters.</summary>
    private IEnumerable<(string Method, string Path)> Routes()
        => from endpoint in fixture.Gateway.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
           let pattern = endpoint.RoutePattern.RawText ?? ""
           where pattern.StartsWith("/api/v1", StringComparison.Ordinal) || pattern.StartsWith("/v1", StringComparison.Ordinal)
           from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []
           select (method, pattern.Replace("{workspace:workspace}", "personal", StringComparison.Ordinal)
               .Replace("{session:id}", "ses_absent", StringComparison.Ordinal)
               .Replace("{turn:id}", "trn_absent", StringComparison.Ordinal)
               .Replace("{id:id}", "tok_absent", StringComparison.Ordinal));

    private async Task<int> StatusAsync(string method, string path, HttpContent content)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path) { Content = content };

        // A refusal by length comes before the body; without this the client may find the connection closed while it writes.
        request.Headers.ExpectContinue = content.Headers.ContentLength > 64 * 1024;
        using var response = await fixture.Owner.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        return (int)response.StatusCode;
    }
}
