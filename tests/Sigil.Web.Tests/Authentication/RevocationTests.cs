// SPDX-License-Identifier: Apache-2.0

using System.Net;
using System.Net.WebSockets;
using System.Text;
using Sigil.Testing;

namespace Sigil.Web.Tests.Authentication;

public sealed class RevocationTests(SigilAppFixture app) : IClassFixture<SigilAppFixture>
{
    [Fact]
    [Trait("attack", "CW-6")]
    [Trait("attack", "SH-10")]
    public async Task Circuit_WhenItsSignInIsRevoked_IsCutAtOnce()
    {
        var cookies = new CookieContainer();
        await app.SignInAsync(cookies);
        using var socket = await app.OpenSocketAsync(cookies: cookies);
        await SendAsync(socket, "{\"protocol\":\"blazorpack\",\"version\":1}\u001e");
        Assert.Equal("{}\u001e", await ReceiveAsync(socket));

        var cut = ReceiveUntilCutAsync(socket);
        await RevokeAsync(cookies);

        await cut.WaitAsync(TimeSpan.FromSeconds(10));
        Assert.NotEqual(WebSocketState.Open, socket.State);
        var refused = await Assert.ThrowsAsync<WebSocketException>(() => app.OpenSocketAsync(cookies: cookies));
        Assert.Contains("401", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("attack", "SH-2")]
    public async Task Cookie_AfterItsSignInIsRevoked_LeadsToLogin()
    {
        var cookies = new CookieContainer();
        using var client = await app.SignInAsync(cookies);
        using var before = await client.GetAsync(new Uri("/api/v1/status", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        await RevokeAsync(cookies);
        using var after = await client.GetAsync(new Uri("/api/v1/status", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Unauthorized, after.StatusCode);
    }

    [Fact]
    [Trait("attack", "SH-10")]
    public async Task Logout_WithTheForm_EndsTheSignInOnTheServer()
    {
        var cookies = new CookieContainer();
        using var client = await app.SignInAsync(cookies);
        var stolen = cookies.GetCookies(app.BaseAddress)["sigil_session"]!.Value;
        using var form = new FormUrlEncodedContent(await LoginForm.FieldsAsync(client));
        using var answer = await client.PostAsync("/logout", form);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal("/login", answer.Headers.Location?.OriginalString);

        using var thief = app.AnonymousClient();
        thief.DefaultRequestHeaders.Add("Cookie", $"sigil_session={stolen}");
        using var refused = await thief.GetAsync(new Uri("/api/v1/status", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
    }

    [Fact]
    [Trait("attack", "SH-2")]
    public async Task OwnerToken_AfterARestart_IsAnother()
    {
        var former = app.OwnerToken;
        await app.RestartAsync();
        using var client = app.ApiClient(former);
        using var answer = await client.GetAsync(new Uri("/api/v1/status", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task Cookie_AfterARestart_StillWorks()
    {
        var cookies = new CookieContainer();
        await app.SignInAsync(cookies);
        var value = cookies.GetCookies(app.BaseAddress)["sigil_session"]!.Value;
        await app.RestartAsync();
        Assert.Null(app.SignInLink);
        using var client = app.AnonymousClient();
        client.DefaultRequestHeaders.Add("Cookie", $"sigil_session={value}");
        using var answer = await client.GetAsync(new Uri("/api/v1/status", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private async Task RevokeAsync(CookieContainer cookies)
    {
        var id = cookies.GetCookies(app.BaseAddress)["sigil_session"]!.Value.Split('.')[0];
        using var owner = app.ApiClient();
        using var answer = await owner.DeleteAsync(new Uri($"/api/v1/sign-ins/{id}", UriKind.Relative));
        Assert.True(answer.IsSuccessStatusCode, $"{answer.StatusCode}");
    }

    private static Task SendAsync(ClientWebSocket socket, string text) => socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, CancellationToken.None);

    private static async Task<string> ReceiveAsync(ClientWebSocket socket)
    {
        var buffer = new byte[256];
        var result = await socket.ReceiveAsync(buffer, CancellationToken.None);
        return Encoding.UTF8.GetString(buffer, 0, result.Count);
    }

    private static async Task ReceiveUntilCutAsync(ClientWebSocket socket)
    {
        try
        {
            while (socket.State == WebSocketState.Open)
            {
                await socket.ReceiveAsync(new byte[4096], CancellationToken.None);
            }
        }
        catch (WebSocketException)
        {
            // Cut without a closing handshake, as it should be.
        }
    }
}
