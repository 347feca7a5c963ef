// SPDX-License-Identifier: Apache-2.0

using System.Text.Json;
using Microsoft.Playwright;
using Sigil.EndToEnd.Tests.Support;
using Sigil.Testing;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace Sigil.EndToEnd.Tests;

/// <summary>What can be done with a chat as a whole: taken away as a file, put away, copied.</summary>
public sealed class ChatActionsTests(BrowserFixture browser, GatewayFixture gateway, ITestOutputHelper output) : EndToEndTest(browser, gateway, output)
{
    private ILocator Menu => Page.GetByRole(AriaRole.Button, new() { Name = "Export or archive this chat" });

    [BrowserFact]
    public async Task Export_SavesTheChatAsAFile_UnderTheBrowsersSignIn()
    {
        await ChatAsync("Two of a kind");

        await Menu.ClickAsync();
        var markdown = await Page.RunAndWaitForDownloadAsync(() => Page.GetByRole(AriaRole.Link, new() { Name = "Export as Markdown" }).ClickAsync());
        var json = await Page.RunAndWaitForDownloadAsync(() => Page.GetByRole(AriaRole.Link, new() { Name = "Export as JSON" }).ClickAsync());

        Assert.Matches("^sigil-two-of-a-kind-ses_.*\\.md$", markdown.SuggestedFilename);
        Assert.Contains("Yes, one.", await File.ReadAllTextAsync(await markdown.PathAsync()), StringComparison.Ordinal);
        using var document = JsonDocument.Parse(await File.ReadAllTextAsync(await json.PathAsync()));
        Assert.Equal("Two of a kind", document.RootElement.GetProperty("session").GetProperty("title").GetString());
        await Expect(Chat.Message).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task Archive_ByKeyboard_AndBackAgain()
    {
        await ChatAsync("Put me away");
        var inList = Page.GetByRole(AriaRole.Navigation, new() { Name = "Chats" }).GetByRole(AriaRole.Link, new() { Name = "Put me away" });
        await Expect(inList).ToHaveCountAsync(1);

        await Menu.FocusAsync();
        await Page.Keyboard.PressAsync("Enter");
        await Expect(Page.Locator("#chat-menu")).ToBeVisibleAsync();
        await Page.Keyboard.PressAsync("Escape");
        await Expect(Page.Locator("#chat-menu")).ToBeHiddenAsync();
        await Expect(Menu).ToBeFocusedAsync();
        await Page.Keyboard.PressAsync("Enter");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Archive", Exact = true }).FocusAsync();
        await Page.Keyboard.PressAsync("Enter");

        await Expect(Page.GetByText("This chat is archived")).ToBeVisibleAsync();
        await Expect(Chat.Message).ToHaveCountAsync(0);
        await Expect(Menu).ToBeFocusedAsync();
        await Expect(inList).ToHaveCountAsync(0);

        await Page.ReloadAsync();
        await Chat.ReadyAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Bring it back" }).ClickAsync();

        await Expect(Chat.Message).ToBeFocusedAsync();
        await Expect(inList).ToHaveCountAsync(1);
        await Chat.SendAsync("And on we go");
        await Chat.EndedAsync("failed");
    }

    [BrowserFact]
    public async Task CopyFromHere_GoesOnInTheCopy_AndLeavesTheOriginal()
    {
        await ChatAsync("First question");
        var original = Page.Url;
        Answer(StubAnswer.Text("Yes, two."), StubAnswer.Text("Another way."));
        await Chat.SendAsync("Second question");
        await Chat.EndedAsync();

        await Chat.Turns.First.GetByRole(AriaRole.Button, new() { Name = "Copy from here into a new chat" }).ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("First question (copy)");
        await Expect(Chat.Turns).ToHaveCountAsync(1);
        await Expect(Chat.Message).ToBeFocusedAsync();
        await Expect(Page.Locator("[data-announcer]")).ToContainTextAsync("This is the copy.");
        await Chat.SendAsync("Another question");
        await Expect(Chat.Turns).ToHaveCountAsync(2);
        await Chat.EndedAsync();

        await Page.GotoAsync(original);
        await Chat.ReadyAsync();
        await Expect(Chat.Turns).ToHaveCountAsync(2);
        await Expect(Chat.LastTurn).ToContainTextAsync("Second question");
    }

    [BrowserFact]
    public async Task ArchivedChats_AreAViewOfAllChats()
    {
        await ChatAsync("Kept to read");
        await Chat.OpenAsync("/sessions");
        var row = Page.Locator("main [data-session]").Filter(new() { HasText = "Kept to read" });

        await row.GetByRole(AriaRole.Button, new() { Name = "Archive" }).ClickAsync();
        await Expect(row).ToHaveCountAsync(0);
        await Expect(Page.Locator("main .moved")).ToBeFocusedAsync();
        await Page.GetByRole(AriaRole.Navigation, new() { Name = "Which chats" }).GetByRole(AriaRole.Link, new() { Name = "Archived" }).ClickAsync();
        await Expect(row).ToHaveCountAsync(1);
        await row.GetByRole(AriaRole.Button, new() { Name = "Bring back" }).ClickAsync();
        await Expect(row).ToHaveCountAsync(0);
        await Page.GoBackAsync();

        await Expect(row).ToHaveCountAsync(1);
    }

    [BrowserFact]
    public async Task SessionMadeByTheApi_IsCalledAfterItsFirstMessage()
    {
        using var owner = Gateway.App.ApiClient();
        using var made = JsonDocument.Parse(await (await owner.PostAsync("/api/v1/workspaces/personal/sessions", new StringContent("{}", System.Text.Encoding.UTF8, "application/json"))).Content.ReadAsStringAsync());
        await Chat.OpenAsync($"/chat/personal/{made.RootElement.GetProperty("id").GetString()}");
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("New conversation");

        Answer(StubAnswer.Text("Yes."));
        await Chat.SendAsync("A name at last");
        await Chat.EndedAsync();

        await Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("A name at last");
    }

    private async Task ChatAsync(string question)
    {
        Answer(StubAnswer.Text("Yes, one."));
        await Chat.NewAsync();
        await Chat.SendAsync(question);
        await Chat.EndedAsync();
    }
}
