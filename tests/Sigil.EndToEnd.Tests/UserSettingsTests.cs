// SPDX-License-Identifier: Apache-2.0

using System.Net.Http.Json;
using Microsoft.Playwright;
using Sigil.EndToEnd.Tests.Support;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace Sigil.EndToEnd.Tests;

public sealed class UserSettingsTests(BrowserFixture browser, GatewayFixture gateway, ITestOutputHelper output) : EndToEndTest(browser, gateway, output)
{
    [BrowserFact]
    public async Task NewUser_SignsInWithALinkShownOnce_AndSeesOnlyWhatIsTheirs()
    {
        await Chat.OpenAsync("/settings/users");
        await Button("New user").ClickAsync();
        await Page.Locator("#user-name").FillAsync("Mona");
        await Page.Locator("#user-role").SelectOptionAsync("Member");
        await Button("Create user").ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "Mona" })).ToBeVisibleAsync();
        await Button("Make a sign-in link").ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "Sign-in link" })).ToBeFocusedAsync();
        await AxeAudit.RunAsync(Page, "a sign-in link shown once");
        var link = await Page.Locator("[data-secret]").TextContentAsync();
        await Button("I have kept it").ClickAsync();
        await Expect(Page.Locator("[data-secret]")).ToHaveCountAsync(0);

        var mona = new ChatDriver(await NewPageAsync(), Gateway.Address);
        await mona.Page.GotoAsync(link!);
        await mona.ReadyAsync();
        await mona.OpenAsync("/settings");
        await Expect(mona.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "Workspaces" })).Not.ToHaveCountAsync(0);
        await Expect(mona.Page.Locator("a[href='/settings/users']")).ToHaveCountAsync(0);
        ExpectedFault = "403";
        await mona.OpenAsync("/settings/users");
        await Expect(mona.Page.GetByRole(AriaRole.Heading, new() { Name = "Not allowed" })).ToBeVisibleAsync();
        await Expect(mona.Page.Locator("#user-name, [data-user]")).ToHaveCountAsync(0);
        await AxeAudit.RunAsync(mona.Page, "a page that is not allowed");
    }

    [BrowserFact]
    public async Task DisabledUser_IsEnabledAgain_AndDeleted()
    {
        await PostAsync(new { id = "didi", name = "Didi", role = "member" });
        await Chat.OpenAsync("/settings/users/didi");

        await Button("Disable").ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("signed out everywhere at once");
        await Confirm("Disable").ClickAsync();
        await Expect(Page.GetByText("Didi is disabled")).ToBeVisibleAsync();
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "Getting in" })).ToBeFocusedAsync();
        await Button("Enable").ClickAsync();
        await Expect(Button("Make a sign-in link")).ToBeVisibleAsync();

        await Button("Delete user").ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("All chats of Didi in every workspace are deleted for good");
        await Confirm("Delete for good").ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "Users" })).ToBeVisibleAsync();
        await Expect(Page.Locator("[data-user=owner]")).ToBeVisibleAsync();
        await Expect(Page.Locator("[data-user=didi]")).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task LastOwner_CannotBeLockedOut_AndThePageSaysWhy()
    {
        await Chat.OpenAsync("/settings/users/owner");

        await Expect(Page.GetByRole(AriaRole.Main)).ToContainTextAsync("This is the last owner, and the gateway needs one");
        await Expect(Page.GetByLabel("Role")).ToBeDisabledAsync();
        await Expect(Button("Disable")).ToHaveCountAsync(0);
        await Expect(Button("Delete user")).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task Account_IsGiven_AndCannotBeGivenTwice()
    {
        await PostAsync(new { id = "karl", name = "Karl", role = "member" });
        await Chat.OpenAsync("/settings/users/karl");

        await AddAccountAsync("4711");
        await Expect(Page.Locator("[data-identity]")).ToContainTextAsync("4711");
        await AddAccountAsync("4711");
        await Expect(Page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await Button("Remove 4711").ClickAsync();
        await Confirm("Remove").ClickAsync();

        await Expect(Page.Locator("[data-identity]")).ToHaveCountAsync(0);
    }

    [BrowserFact]
    [Trait("attack", "SH-10")]
    public async Task RightsTakenAwayWhileThePageIsOpen_AreGoneAtTheNextPress_AndItIsSaid()
    {
        await PostAsync(new { id = "adele", name = "Adele", role = "admin" });
        var adele = new ChatDriver(await NewPageAsync(), Gateway.Address);
        using var owner = Gateway.App.ApiClient();
        using var made = await owner.PostAsJsonAsync("/api/v1/users/adele/login-link", new { });
        await adele.Page.GotoAsync((await made.Content.ReadFromJsonAsync<System.Text.Json.JsonElement>()).GetProperty("url").GetString()!);
        await adele.ReadyAsync();
        await adele.OpenAsync("/settings/users");
        await adele.Page.GetByRole(AriaRole.Button, new() { Name = "New user" }).ClickAsync();
        await adele.Page.Locator("#user-name").FillAsync("Accomplice");

        using var changed = await owner.PatchAsJsonAsync("/api/v1/users/adele", new { role = "member" });
        changed.EnsureSuccessStatusCode();
        await adele.Page.GetByRole(AriaRole.Button, new() { Name = "Create user" }).ClickAsync();

        await Expect(adele.Page.GetByRole(AriaRole.Alert).First).ToContainTextAsync("This needs the permission 'admin.users'");
        using var users = await owner.GetAsync("/api/v1/users");
        Assert.DoesNotContain("Accomplice", await users.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private ILocator Button(string name) => Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = name, Exact = name is "Disable" or "Enable" });

    private ILocator Confirm(string name) => Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = name });

    private async Task AddAccountAsync(string id)
    {
        await Page.GetByLabel("Channel", new() { Exact = true }).FillAsync("matrix");
        await Page.GetByLabel("Account id").FillAsync(id);
        await Button("Add account").ClickAsync();
    }

    private async Task PostAsync(object body)
    {
        using var owner = Gateway.App.ApiClient();
        using var answer = await owner.PostAsJsonAsync("/api/v1/users", body);
        answer.EnsureSuccessStatusCode();
    }
}
