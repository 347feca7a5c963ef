// SPDX-License-Identifier: Apache-2.0

using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Playwright;
using Sigil.EndToEnd.Tests.Support;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace Sigil.EndToEnd.Tests;

/// <summary>The audit log in the settings.</summary>
public sealed class AuditSettingsTests(BrowserFixture browser, GatewayFixture gateway, ITestOutputHelper output) : EndToEndTest(browser, gateway, output)
{
    private const string Hostile = "<img src=x onerror=\"window.owned=1\">\u202Etxt\u001b[2J";

    private ILocator Entries => Page.Locator("[data-entry]");

    [BrowserFact]
    [Trait("attack", "XS-3")]
    [Trait("attack", "PI-O3")]
    public async Task HostileEntry_IsFound_AndShownAsText()
    {
        using var owner = Gateway.App.ApiClient();
        (await owner.GetAsync($"/api/v1/audit/export?actor={Uri.EscapeDataString(Hostile)}")).EnsureSuccessStatusCode();
        await Chat.OpenAsync("/settings/audit");

        await Page.GetByLabel("Action").FillAsync("audit.exported");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Show", Exact = true }).ClickAsync();
        await Expect(Page).ToHaveURLAsync(new Uri(Gateway.Address, "/settings/audit?action=audit.exported").ToString());
        await Expect(Entries.First).ToContainTextAsync("audit.exported");
        await Entries.First.GetByRole(AriaRole.Button, new() { Name = "Details" }).ClickAsync();

        await Expect(Page.Locator(".details dl")).ToContainTextAsync("<img src=x onerror=\"window.owned=1\">⟨U+202E⟩txt⟨U+001B⟩[2J");
        await AxeAudit.RunAsync(Page, "an entry of the audit log");
        Assert.False(await Page.EvaluateAsync<bool>("'owned' in window"));
    }

    [BrowserFact]
    public async Task Search_Export_AndCheck()
    {
        await Chat.OpenAsync("/settings/audit");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Check now" }).ClickAsync();
        await Expect(Page.Locator(".result")).ToContainTextAsync("entries are in their place");

        await Page.GetByLabel("Action").FillAsync("identity.*");
        await Page.GetByLabel("Result").SelectOptionAsync("ok");
        await Page.Keyboard.PressAsync("Tab");
        await Page.GetByLabel("From (UTC)").FillAsync("2020-01-31T12:00");
        await Page.GetByLabel("From (UTC)").PressAsync("Enter");
        await Expect(Page.GetByText("Entries found, newest first")).ToBeVisibleAsync();
        foreach (var action in await Entries.Locator("td:nth-child(2)").AllInnerTextsAsync())
        {
            Assert.StartsWith("identity.", action, StringComparison.Ordinal);
        }

        var file = await Page.RunAndWaitForDownloadAsync(() => Page.GetByRole(AriaRole.Link, new() { Name = "Export as JSON lines" }).ClickAsync());
        var lines = (await File.ReadAllLinesAsync(await file.PathAsync())).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("action").GetString()!).ToArray();
        Assert.NotEmpty(lines);
        Assert.All(lines, action => Assert.StartsWith("identity.", action, StringComparison.Ordinal));

        await Page.GoBackAsync();
        await Expect(Page.GetByText("All entries, newest first")).ToBeVisibleAsync();
        await Expect(Page.GetByLabel("Action")).ToHaveValueAsync("");
        await Expect(Entries.Filter(new() { HasText = "audit.exported" })).Not.ToHaveCountAsync(0);
    }

    [BrowserFact]
    [Trait("attack", "SH-10")]
    public async Task RoleLostWhileThePageIsOpen_CountsAtTheNextAction()
    {
        using var owner = Gateway.App.ApiClient();
        var made = await (await owner.PostAsJsonAsync("/api/v1/users", new { name = "Adam", role = "admin" })).Content.ReadFromJsonAsync<JsonElement>();
        var user = made.GetProperty("id").GetString();
        var link = await (await owner.PostAsync($"/api/v1/users/{user}/login-link", null)).Content.ReadFromJsonAsync<JsonElement>();
        var adam = new ChatDriver(await NewPageAsync(), Gateway.Address);
        await adam.Page.GotoAsync(link.GetProperty("url").GetString()!);
        await adam.ReadyAsync();
        await adam.OpenAsync("/settings/audit");
        await Expect(adam.Page.Locator("[data-entry]")).Not.ToHaveCountAsync(0);

        (await owner.PatchAsJsonAsync($"/api/v1/users/{user}", new { role = "member" })).EnsureSuccessStatusCode();
        await adam.Page.GetByRole(AriaRole.Button, new() { Name = "Refresh" }).ClickAsync();

        await Expect(adam.Page.Locator(".notice")).ToContainTextAsync("admin.audit");
        await Expect(adam.Page.Locator("[data-entry]")).ToHaveCountAsync(0);
    }
}
