// SPDX-License-Identifier: Apache-2.0

using Microsoft.Playwright;
using Sigil.EndToEnd.Tests.Support;
using Sigil.Testing;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace Sigil.EndToEnd.Tests;

public sealed class AppearanceTests(BrowserFixture browser, GatewayFixture gateway, ITestOutputHelper output) : EndToEndTest(browser, gateway, output)
{
    private const double Dark = 60;

    [BrowserFact]
    public async Task DarkTheme_Chosen_Stays_AndIsInTheFirstBytesOfTheNextPage()
    {
        await Chat.NewAsync();
        Assert.True(await BrightnessAsync() > 200);

        await Page.GetByRole(AriaRole.Radio, new() { Name = "Dark" }).CheckAsync(new() { Force = true });
        await Expect(Page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        Assert.True(await BrightnessAsync() < Dark);

        var answer = await Page.GotoAsync(new Uri(Gateway.Address, "/sessions").ToString());
        Assert.Contains("<html lang=\"en\" data-theme=\"dark\">", await answer!.TextAsync(), StringComparison.Ordinal);
        Assert.True(await BrightnessAsync() < Dark);
        await Chat.ReadyAsync();
        await Expect(Page.GetByRole(AriaRole.Radio, new() { Name = "Dark" })).ToBeCheckedAsync();
    }

    [BrowserFact]
    public async Task SystemTheme_FollowsTheSystem()
    {
        var chat = await SignInAsync(new() { ColorScheme = ColorScheme.Dark });

        Assert.True(await chat.Page.EvaluateAsync<double>(Brightness) < Dark);
    }

    [BrowserFact]
    public async Task Phone_HasADrawer_AndNothingSticksOut()
    {
        Answer(StubAnswer.Text("| a | b |\n|---|---|\n| " + new string('x', 200) + " | y |\n\n```\n" + new string('z', 300) + "\n```\n\n" + new string('w', 300)));
        var chat = await SignInAsync(new() { ViewportSize = new() { Width = 390, Height = 844 }, HasTouch = true, IsMobile = true });
        await chat.SendAsync("A wide answer");
        await chat.EndedAsync();
        Assert.Equal(0, await chat.Page.EvaluateAsync<double>("document.documentElement.scrollWidth - innerWidth"));
        var sidebar = chat.Page.Locator("#sidebar");
        await Expect(sidebar).ToBeHiddenAsync();

        await chat.Page.GetByRole(AriaRole.Button, new() { Name = "Open the list of chats" }).ClickAsync();
        await Expect(sidebar).ToBeVisibleAsync();
        await sidebar.GetByRole(AriaRole.Link, new() { Name = "All chats" }).ClickAsync();

        await Expect(chat.Page.GetByRole(AriaRole.Heading, new() { Name = "All chats" })).ToBeVisibleAsync();
        await Expect(sidebar).ToBeHiddenAsync();
        Assert.Equal(0, await chat.Page.EvaluateAsync<double>("document.documentElement.scrollWidth - innerWidth"));
    }

    private const string Brightness = "() => { const [r, g, b] = getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number); return (r + g + b) / 3; }";

    private Task<double> BrightnessAsync() => Page.EvaluateAsync<double>(Brightness);
}
