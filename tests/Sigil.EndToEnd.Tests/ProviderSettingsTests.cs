// SPDX-License-Identifier: Apache-2.0

using Microsoft.Playwright;
using Sigil.EndToEnd.Tests.Support;
using Sigil.Testing;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace Sigil.EndToEnd.Tests;

public sealed class ProviderSettingsTests(BrowserFixture browser, GatewayFixture gateway, ITestOutputHelper output) : EndToEndTest(browser, gateway, output)
{
    [BrowserFact]
    public async Task Provider_IsTriedSavedTestedAndRemoved()
    {
        await Chat.OpenAsync("/settings/providers");
        await Button("Add provider").ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "Add a provider" })).ToBeFocusedAsync();
        await Page.GetByLabel("Kind").SelectOptionAsync("openai-compatible");
        await Page.GetByLabel("Name", new() { Exact = true }).FillAsync("second");
        await Page.GetByLabel("Endpoint").FillAsync("http://127.0.0.1:1/v1");
        await Page.GetByLabel("Key", new() { Exact = true }).FillAsync("browser-key");
        await Button("Test what is entered here").ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("nothing listens there");

        await Page.GetByLabel("Endpoint").FillAsync(Model.Endpoint.ToString());
        await Button("Test what is entered here").ClickAsync();
        await Expect(Page.GetByText("It works")).ToBeVisibleAsync();
        await Button("Save").ClickAsync();
        await Expect(Provider("second")).ToContainTextAsync("Not tried yet");
        await Expect(Provider("second")).ToContainTextAsync("key stored");
        await Expect(Button("Add provider")).ToBeFocusedAsync();

        await Button("Test second").ClickAsync();
        await Expect(Provider("second")).ToContainTextAsync("It works");
        await Expect(Provider("second").Locator(".badge")).ToHaveTextAsync("Answers");
        Assert.Equal("Bearer browser-key", Model.Gets[^1].Headers["Authorization"]);
        Assert.DoesNotContain("browser-key", await Page.ContentAsync(), StringComparison.Ordinal);

        await Button("Remove second").ClickAsync();
        await Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Remove", Exact = true }).ClickAsync();
        await Expect(Provider("second")).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task Test_IsCancelled_AndTheButtonKeepsTheFocus()
    {
        var gate = new StubGate();
        Model.RespondToGet(_ => StubAnswer.Error(503).ThenWait(gate));
        try
        {
            await Chat.OpenAsync("/settings/providers");
            await Button("Test stub").FocusAsync();
            await Page.Keyboard.PressAsync("Enter");
            await gate.Reached;
            await Expect(Button("Cancel the test of stub")).ToBeFocusedAsync();
            await Page.Keyboard.PressAsync("Enter");

            await Expect(Provider("stub")).ToContainTextAsync("The test was cancelled.");
            await Expect(Button("Test stub")).ToBeFocusedAsync();
        }
        finally
        {
            Model.RespondToGet(_ => null);
        }
    }

    [BrowserFact]
    public async Task Provider_OfTheEnvironment_SaysSoAndCannotBeChanged()
    {
        await Chat.OpenAsync("/settings/providers");

        await Expect(Provider("stub")).ToContainTextAsync("SIGIL_PROVIDERS__STUB");
        await Expect(Button("Change stub")).ToHaveCountAsync(0);
        await Expect(Page.GetByLabel("Default model", new() { Exact = true })).ToBeDisabledAsync();
    }

    [BrowserFact]
    public async Task Page_OnAPhone_IsNotWiderThanTheScreen()
    {
        var phone = await SignInAsync(new() { ViewportSize = new() { Width = 390, Height = 800 } });
        await phone.OpenAsync("/settings/providers");
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Add provider" }).ClickAsync();
        await phone.Page.Locator("#model-default").WaitForAsync();

        Assert.Equal(390, await phone.Page.EvaluateAsync<int>("() => Math.max(document.documentElement.scrollWidth, ...[...document.querySelectorAll('main')].map(main => main.scrollWidth))"));
    }

    private ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private ILocator Provider(string name) => Page.Locator($"[data-provider={name}]");
}
