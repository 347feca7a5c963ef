// SPDX-License-Identifier: Apache-2.0

using System.Net;
using Sigil.Testing;

namespace Sigil.Web.Tests.Authentication;

public sealed class LoginTests(SigilAppFixture app) : IClassFixture<SigilAppFixture>
{
    [Fact]
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
    }
}
