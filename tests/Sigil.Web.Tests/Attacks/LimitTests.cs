// SPDX-License-Identifier: Apache-2.0

using System.Net;
using System.Net.Sockets;
using System.Text;
using Sigil.Testing;

namespace Sigil.Web.Tests.Attacks;

public sealed class LimitTests(SigilAppFixture app) : IClassFixture<SigilAppFixture>
{
    [Fact]
    [Trait("attack", "RX-2")]
    public async Task Body_Huge_IsTooLarge()
    {
        using var client = app.ApiClient();
        using var answer = await client.PostAsync("/api/v1/tokens", new StringContent(new string('x', 3_000_000), Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("server.request.too_large", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("attack", "RX-2")]
    public async Task Header_Huge_IsTooLarge()
        => Assert.StartsWith("HTTP/1.1 431", await RawAsync($"GET /health HTTP/1.1\r\nHost: localhost\r\nX-Long: {new string('x', 40_000)}\r\n\r\n"), StringComparison.Ordinal);

    [Fact]
    [Trait("attack", "RX-2")]
    public async Task Form_Huge_IsTooLarge()
    {
        using var client = app.AnonymousClient();
        var fields = await LoginForm.FieldsAsync(client);
        fields["token"] = new string('x', 100_000);
        using var form = new FormUrlEncodedContent(fields);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/login") { Content = form };
        request.Headers.Add("Origin", app.BaseAddress.GetLeftPart(UriPartial.Authority));
        using var answer = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Fact]
    [Trait("attack", "RX-2")]
    public async Task Body_ChunkedWithoutEnd_IsCutAtTheLimit()
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, app.BaseAddress.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"POST /api/v1/tokens HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {app.OwnerToken}\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"));
        var chunk = Encoding.ASCII.GetBytes($"4000\r\n{new string('x', 0x4000)}\r\n");
        var reading = ReadStatusAsync(stream);
        try
        {
            for (var sent = 0; sent < 1000 && !reading.IsCompleted; sent++)
            {
                await stream.WriteAsync(chunk);
            }
        }
        catch (IOException)
        {
            // The gateway closed the connection: that is the cut.
        }

        Assert.StartsWith("HTTP/1.1 413", await reading.WaitAsync(TimeSpan.FromSeconds(20)), StringComparison.Ordinal);
    }

    private async Task<string> RawAsync(string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, app.BaseAddress.Port);
        await using var stream = client.GetStream();
        var reading = ReadStatusAsync(stream);
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request));
        return await reading.WaitAsync(TimeSpan.FromSeconds(20));
    }

    private static async Task<string> ReadStatusAsync(NetworkStream stream)
    {
        var buffer = new byte[64];
        var read = await stream.ReadAtLeastAsync(buffer, 12, throwOnEndOfStream: false);
        return Encoding.ASCII.GetString(buffer, 0, read);
    }
}
