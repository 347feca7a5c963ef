// SPDX-License-Identifier: Apache-2.0

using Microsoft.Playwright;
using Sigil.EndToEnd.Tests.Support;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace Sigil.EndToEnd.Tests;

/// <summary>The vault in the settings.</summary>
public sealed class SecretSettingsTests(BrowserFixture browser, GatewayFixture gateway, ITestOutputHelper output) : EndToEndTest(browser, gateway, output)
{
    [BrowserFact]
    public async Task Secret_AddedChangedAndRemoved_NeverComesBackToThePage()
    {
        await Chat.OpenAsync("/settings/secrets");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Add secret" }).ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "Add a secret" })).ToBeFocusedAsync();
        await AxeAudit.RunAsync(Page, "a new secret");
        await Page.Locator("#secret-new-name").FillAsync("browser");
        await Page.Locator("#secret-new-value").FillAsync("CANARY-in-the-browser");
        await Page.Locator("#secret-new-hosts").FillAsync("api.example.com");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();

        var row = Page.Locator("[data-secret-name=browser]");
        await Expect(row).ToContainTextAsync("api.example.com");
        Assert.DoesNotContain("CANARY", await Page.ContentAsync(), StringComparison.Ordinal);
        await AxeAudit.RunAsync(Page, "a list of secrets");

        await row.GetByRole(AriaRole.Button, new() { Name = "Change" }).ClickAsync();
        await Page.Locator("#secret-browser-hosts").FillAsync("api.example.com\nevil.example");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(Page.Locator("#secret-browser-value")).ToHaveAttributeAsync("aria-invalid", "true");

        await Page.GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();
        await row.GetByRole(AriaRole.Button, new() { Name = "Remove" }).ClickAsync();
        await Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Remove" }).ClickAsync();
        await Expect(row).ToHaveCountAsync(0);
    }
}
