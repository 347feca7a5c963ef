// SPDX-License-Identifier: Apache-2.0

using Microsoft.Playwright;
using Sigil.EndToEnd.Tests.Support;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace Sigil.EndToEnd.Tests;

/// <summary>The first minute of somebody without a key: the stand-in answers, and really uses its tools.</summary>
public sealed class SuggestionTests(BrowserFixture browser, GatewayFixture gateway, ITestOutputHelper output) : EndToEndTest(browser, gateway, output)
{
    [BrowserFact]
    public Task FirstSuggestion_CallsTheClock() => ChooseAsync("See a tool at work", "time_now");

    [BrowserFact]
    public Task SecondSuggestion_CallsTheCalculator() => ChooseAsync("Work something out", "calculator");

    [BrowserFact]
    public async Task ThirdSuggestion_IsAnswered()
    {
        await Chat.NewAsync();
        await Page.GetByLabel("Model").SelectOptionAsync("demo/assistant");

        await Page.GetByRole(AriaRole.Button, new() { Name = "Get to know Sigil" }).ClickAsync();

        await Chat.EndedAsync();
        await Expect(Chat.LastAnswer.Locator(".prose")).Not.ToBeEmptyAsync();
    }

    private async Task ChooseAsync(string suggestion, string tool)
    {
        await Chat.NewAsync();
        await Page.GetByLabel("Model").SelectOptionAsync("demo/assistant");

        await Page.GetByRole(AriaRole.Button, new() { Name = suggestion }).ClickAsync();

        await Chat.EndedAsync();
        await Expect(Chat.LastAnswer.Locator($"[data-tool={tool}]")).ToHaveAttributeAsync("data-state", "done");
        await Expect(Chat.Message).ToBeFocusedAsync();
    }
}
