// SPDX-License-Identifier: Apache-2.0

using System.Net.Http.Json;
using Microsoft.Playwright;
using Sigil.EndToEnd.Tests.Support;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace Sigil.EndToEnd.Tests;

public sealed class WorkspaceSettingsTests(BrowserFixture browser, GatewayFixture gateway, ITestOutputHelper output) : EndToEndTest(browser, gateway, output)
{
    [BrowserFact]
    public async Task NewWorkspace_IsMade_AndItsToolsAreSetWithAPreview()
    {
        await Chat.OpenAsync("/settings/workspaces");
        await Button("New workspace").ClickAsync();
        await Page.GetByLabel("Id", new() { Exact = true }).FillAsync("garden");
        await Page.GetByLabel("Description").FillAsync("What grows where.");
        await Button("Create workspace").ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "garden" })).ToBeFocusedAsync();
        await Expect(Tool("time_now")).ToContainTextAsync("No allowed pattern here covers it");

        await Page.GetByLabel("Allowed").FillAsync("tool.*\ntool..");
        await Expect(Page.Locator("#allow-error")).ToContainTextAsync("Line 2: 'tool..' is no capability pattern");
        await Page.GetByLabel("Allowed").FillAsync("tool.*");
        await Page.GetByLabel("Denied").FillAsync("tool.calc*");
        await Expect(Tool("calculator")).ToContainTextAsync("Denied by “tool.calc*” here");
        await Expect(Tool("time_now")).ToContainTextAsync("Allowed by “tool.*” here");
        await Button("Save settings").ClickAsync();
        await Expect(Page.GetByText("Saved.")).ToBeVisibleAsync();

        await Page.ReloadAsync();
        await Chat.ReadyAsync();
        await Expect(Page.GetByLabel("Denied")).ToHaveValueAsync("tool.calc*");
        await Expect(Tool("calculator")).ToHaveAttributeAsync("data-allowed", "false");
    }

    [BrowserFact]
    public async Task Member_IsAddedByName_SeenInThePreview_AndRemoved()
    {
        await PostAsync("users", new { id = "greta", name = "Greta Guest", role = "guest" });
        await PostAsync("workspaces", new { id = "orchard", tools = new { allow = new[] { "tool.*" } } });
        await Chat.OpenAsync("/settings/workspaces/orchard");

        await Page.GetByLabel("Add a member").SelectOptionAsync(new SelectOptionValue { Label = "Greta Guest (greta)" });
        await Button("Add").ClickAsync();
        await Expect(Page.Locator("[data-member=greta]")).ToBeVisibleAsync();
        await Page.GetByLabel("Show what it means for").SelectOptionAsync("greta");
        await Expect(Tool("session_list")).ToContainTextAsync("Their role does not include “tool.session_list”");
        await Expect(Tool("calculator")).ToHaveAttributeAsync("data-allowed", "true");

        await Button("Remove Greta Guest").ClickAsync();
        await Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Remove" }).ClickAsync();
        await Expect(Page.Locator("[data-member=greta]")).ToHaveCountAsync(0);
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "Members", Exact = true })).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task TwoPeopleEdit_TheSecondIsTold_AndLoadsWhatIsThere()
    {
        await PostAsync("workspaces", new { id = "shared-edit", description = "As it was" });
        await Chat.OpenAsync("/settings/workspaces/shared-edit");
        var other = await SignInAsync(new());
        await other.OpenAsync("/settings/workspaces/shared-edit");
        await Expect(Page.GetByLabel("Description")).ToHaveValueAsync("As it was");

        await other.Page.GetByLabel("Description").FillAsync("Theirs");
        await other.Page.GetByRole(AriaRole.Button, new() { Name = "Save settings" }).ClickAsync();
        await Expect(other.Page.GetByText("Saved.")).ToBeVisibleAsync();
        await Page.GetByLabel("Description").FillAsync("Mine");
        await Button("Save settings").ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("changed meanwhile");
        await AxeAudit.RunAsync(Page, "a workspace that somebody else changed");
        await Button("Load what is there now").ClickAsync();

        await Expect(Page.GetByLabel("Description")).ToHaveValueAsync("Theirs");
    }

    [BrowserFact]
    public async Task DeletedWorkspace_IsFoundAndRestored_ByKeyboard()
    {
        await PostAsync("workspaces", new { id = "compost" });
        await Chat.OpenAsync("/settings/workspaces/compost");

        await Button("Delete workspace").FocusAsync();
        await Page.Keyboard.PressAsync("Enter");
        var sure = Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Delete workspace" });
        await sure.FocusAsync();
        await Page.Keyboard.PressAsync("Enter");
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "Workspaces" })).ToBeFocusedAsync();
        await Expect(Page.Locator("[data-workspace=compost]")).ToContainTextAsync("gone for good in");
        await Page.Locator("[data-workspace=compost] button").FocusAsync();
        await Page.Keyboard.PressAsync("Enter");

        await Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "compost" })).ToBeFocusedAsync();
        await Expect(Button("Save settings")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task Phone_NothingSticksOut()
    {
        await PostAsync("workspaces", new { id = "w" + new string('x', 62), description = new string('y', 300), tools = new { allow = new[] { "tool." + new string('z', 200) } } });
        var chat = await SignInAsync(new() { ViewportSize = new() { Width = 390, Height = 844 }, HasTouch = true, IsMobile = true });

        foreach (var path in new[] { "/settings", "/settings/workspaces", "/settings/workspaces/w" + new string('x', 62), "/settings/users", "/settings/users/owner" })
        {
            await chat.OpenAsync(path);
            await Expect(chat.Page.Locator("main .skeleton")).ToHaveCountAsync(0);
            Assert.Equal(0, await chat.Page.EvaluateAsync<double>("document.documentElement.scrollWidth - innerWidth"));
            Assert.Equal(0, await chat.Page.EvaluateAsync<double>("(() => { const page = document.querySelector('main .page'); return page.scrollWidth - page.clientWidth; })()"));
        }
    }

    private ILocator Button(string name) => Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = name });

    private ILocator Tool(string name) => Page.Locator($"[data-tool={name}]");

    private async Task PostAsync(string path, object body)
    {
        using var owner = Gateway.App.ApiClient();
        using var answer = await owner.PostAsJsonAsync($"/api/v1/{path}", body);
        answer.EnsureSuccessStatusCode();
    }
}
