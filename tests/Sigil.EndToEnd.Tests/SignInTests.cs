// SPDX-License-Identifier: Apache-2.0

using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Sigil.EndToEnd.Tests.Support;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace Sigil.EndToEnd.Tests;

public sealed partial class SignInTests(BrowserFixture browser, GatewayFixture gateway, ITestOutputHelper output) : EndToEndTest(browser, gateway, output)
{
    [BrowserFact]
    public async Task Link_Opened_LeadsToTheChat_AndLeavesTheAddressAndTheHistory()
    {
        var page = await NewPageAsync();
        var link = await Gateway.SignInLinkAsync();
        var token = link.Split('#')[1];

        await page.GotoAsync(link);
        await Expect(page).ToHaveURLAsync(ChatAddress());

        Assert.DoesNotContain(token, page.Url, StringComparison.Ordinal);
        await page.GoBackAsync();
        Assert.DoesNotContain(token, page.Url, StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Link_UsedTwice_SaysWhatToDo()
    {
        var page = await NewPageAsync();
        var link = await Gateway.SignInLinkAsync();
        await page.GotoAsync(link);
        await Expect(page).ToHaveURLAsync(ChatAddress());

        var second = await NewPageAsync();
        await second.GotoAsync(link);

        await Expect(second.GetByRole(AriaRole.Alert)).ToContainTextAsync("sigil login-link");
    }

    [BrowserFact]
    public async Task WithoutALink_AnyPage_LeadsToTheDoor_AndBackAfterwards()
    {
        var page = await NewPageAsync();
        await page.GotoAsync(new Uri(Gateway.Address, "/sessions").ToString());
        await Expect(page.GetByText("sigil login-link").First).ToBeVisibleAsync();

        await page.GetByLabel("Or paste the link here").FillAsync(await Gateway.SignInLinkAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();

        await Expect(page).ToHaveURLAsync(new Uri(Gateway.Address, "/sessions").ToString());
    }

    [BrowserFact]
    public async Task SignOut_EndsTheSignIn()
    {
        ExpectedFault = "";
        await Page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "Sign in" })).ToBeVisibleAsync();

        await Page.GotoAsync(new Uri(Gateway.Address, "/chat").ToString());

        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "Sign in" })).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task Start_Page_IsTheChat_WithTheCursorInTheMessage()
    {
        await Page.GotoAsync(Gateway.Address.ToString());

        await Expect(Page).ToHaveURLAsync(ChatAddress());
        await Expect(Chat.Message).ToBeFocusedAsync();
    }

    [GeneratedRegex("/chat$")]
    private static partial Regex ChatAddress();
}
