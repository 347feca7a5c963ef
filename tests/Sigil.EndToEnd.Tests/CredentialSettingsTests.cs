// SPDX-License-Identifier: Apache-2.0

using System.Net;
using Microsoft.Playwright;
using Sigil.EndToEnd.Tests.Support;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace Sigil.EndToEnd.Tests;

/// <summary>Tokens and sign-ins of one's own, in the settings.</summary>
public sealed class CredentialSettingsTests(BrowserFixture browser, GatewayFixture gateway, ITestOutputHelper output) : EndToEndTest(browser, gateway, output)
{
    private const string Sessions = "/api/v1/workspaces/personal/sessions";

    [BrowserFact]
    public async Task Token_MadeHere_DoesWhatWasChosen_UntilItIsRevoked()
    {
        await Chat.OpenAsync("/settings/tokens");
        await Page.GetByRole(AriaRole.Button, new() { Name = "New token" }).ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "New token" })).ToBeFocusedAsync();
        await Page.GetByRole(AriaRole.Textbox, new() { Name = "Name" }).FillAsync("reader of chats");
        await Page.GetByLabel("Works for").SelectOptionAsync("7");
        await Page.GetByRole(AriaRole.Checkbox, new() { Name = "sessions.read" }).CheckAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Create token" }).ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "is made" })).ToBeFocusedAsync();
        var secret = await Page.Locator("[data-secret]").InnerTextAsync();

        Assert.Equal(HttpStatusCode.OK, await AskAsync(secret, Sessions));
        Assert.Equal(HttpStatusCode.Forbidden, await AskAsync(secret, "/api/v1/audit"));

        await Page.GetByRole(AriaRole.Button, new() { Name = "I have kept it" }).ClickAsync();
        await Expect(Page.Locator("[data-secret]")).ToHaveCountAsync(0);
        Assert.DoesNotContain(secret, await Page.ContentAsync(), StringComparison.Ordinal);
        await Page.ReloadAsync();
        await Chat.ReadyAsync();
        var row = Page.Locator("[data-token]").Filter(new() { HasText = "reader of chats" });
        await Expect(row).ToContainTextAsync("last used just now");
        await row.GetByRole(AriaRole.Button, new() { Name = "Revoke" }).ClickAsync();
        await Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Revoke" }).ClickAsync();

        await Expect(Page.GetByText("“reader of chats” is revoked.")).ToBeVisibleAsync();
        await Expect(row).ToHaveCountAsync(0);
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(secret, Sessions));
    }

    [BrowserFact]
    public async Task Token_WithoutAnything_IsRefusedAtItsFields()
    {
        await Chat.OpenAsync("/settings/tokens");
        await Page.GetByRole(AriaRole.Button, new() { Name = "New token" }).ClickAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Create token" }).ClickAsync();
        await Expect(Page.Locator("#token-name")).ToHaveAttributeAsync("aria-invalid", "true");
        await AxeAudit.RunAsync(Page, "a refused token");

        await Page.GetByRole(AriaRole.Textbox, new() { Name = "Name" }).FillAsync("nothing");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Create token" }).ClickAsync();

        await Expect(Page.Locator("#token-scopes-error")).ToBeVisibleAsync();
    }

    [BrowserFact]
    [Trait("attack", "SH-10")]
    public async Task OtherBrowser_SignedOutHere_IsOut()
    {
        var other = await SignInAsync(new() { UserAgent = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0" });
        await other.Page.GotoAsync("about:blank");
        await Chat.OpenAsync("/settings/sign-ins");
        await Expect(Page.Locator("[data-sign-in]").First).ToContainTextAsync("This browser");

        await Page.Locator("[data-sign-in]").Filter(new() { HasText = "Firefox on Linux" }).First.GetByRole(AriaRole.Button).ClickAsync();
        await Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await Expect(Page.GetByText("Firefox on Linux is signed out.")).ToBeVisibleAsync();

        await other.Page.GotoAsync(new Uri(Gateway.Address, "/sessions").ToString());
        Assert.Equal("/login", new Uri(other.Page.Url).AbsolutePath);
    }

    [BrowserFact]
    public async Task AllOtherBrowsers_SignedOut_LeavesThisOne_WhichSignsItselfOut()
    {
        var other = await SignInAsync(new());
        await other.Page.GotoAsync("about:blank");
        await Chat.OpenAsync("/settings/sign-ins");

        await Page.GetByRole(AriaRole.Button, new() { Name = "Sign out all others" }).ClickAsync();
        await Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Sign out all others" }).ClickAsync();
        await Expect(Page.Locator("[data-sign-in]")).ToHaveCountAsync(1);
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "Signed-in browsers" })).ToBeFocusedAsync();

        // The sign-in ends while its circuit is still open, and that says so on the console.
        ExpectedFault = "";
        await Page.GetByRole(AriaRole.Button, new() { Name = "Sign out here" }).ClickAsync();

        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "Sign in" })).ToBeVisibleAsync();
    }

    private async Task<HttpStatusCode> AskAsync(string token, string path)
    {
        using var client = Gateway.App.ApiClient(token);
        using var answer = await client.GetAsync(path);
        return answer.StatusCode;
    }
}
