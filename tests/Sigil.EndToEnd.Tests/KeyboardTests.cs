// SPDX-License-Identifier: Apache-2.0

using Microsoft.Playwright;
using Sigil.EndToEnd.Tests.Support;
using Sigil.Testing;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace Sigil.EndToEnd.Tests;

/// <summary>Everything without a mouse.</summary>
public sealed class KeyboardTests(BrowserFixture browser, GatewayFixture gateway, ITestOutputHelper output) : EndToEndTest(browser, gateway, output)
{
    [BrowserFact]
    public async Task ShiftEnter_IsANewLine_EnterSends_EscapeStops()
    {
        var gate = new StubGate();
        Answer(StubAnswer.Text("going... ").ThenWait(gate));
        await Chat.NewAsync();

        await Page.Keyboard.TypeAsync("one");
        await Page.Keyboard.PressAsync("Shift+Enter");
        await Page.Keyboard.TypeAsync("two");
        await Expect(Chat.Message).ToHaveValueAsync("one\ntwo");
        await Page.Keyboard.PressAsync("Enter");
        await Chat.AnswersAsync("going...");
        await Page.Keyboard.PressAsync("Escape");

        await Chat.EndedAsync("cancelled");
        gate.Release();
    }

    [BrowserFact]
    public async Task SkipLink_IsTheFirstStop()
    {
        await Chat.OpenAsync("/sessions");
        var first = await Page.EvaluateAsync<string>("document.querySelector('a, button, input, select, textarea, [tabindex=\"0\"]').textContent");

        await Page.GetByRole(AriaRole.Link, new() { Name = "Skip to content" }).FocusAsync();
        await Page.Keyboard.PressAsync("Enter");

        Assert.Equal("Skip to content", first);
        await Expect(Page.Locator("#main")).ToBeFocusedAsync();
        Assert.EndsWith("/sessions", Page.Url, StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task QuestionMark_ListsTheShortcuts_AndEscapeReturns()
    {
        await Chat.OpenAsync("/sessions");
        await Page.EvaluateAsync("document.activeElement.blur()");

        await Page.Keyboard.PressAsync("?");
        await Expect(Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("New chat");
        await Page.Locator("[role=dialog] :focus").WaitForAsync();
        await Page.Keyboard.PressAsync("Escape");

        await Expect(Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task Shortcuts_LeadToSearch_NewChat_AndMessage()
    {
        await Chat.OpenAsync("/sessions");

        await Page.Keyboard.PressAsync("Control+k");
        await Expect(Page.GetByRole(AriaRole.Searchbox, new() { Name = "Search chats by title" })).ToBeFocusedAsync();
        await Page.Keyboard.PressAsync("Alt+n");
        await Expect(Chat.Message).ToBeFocusedAsync();
        await Page.EvaluateAsync("document.activeElement.blur()");
        await Page.Keyboard.PressAsync("/");

        await Expect(Chat.Message).ToBeFocusedAsync();
        await Expect(Chat.Message).ToHaveValueAsync("");
    }

    [BrowserFact]
    public async Task QuestionMark_InTheMessage_IsAQuestionMark()
    {
        await Chat.NewAsync();

        await Page.Keyboard.TypeAsync("what?");

        await Expect(Chat.Message).ToHaveValueAsync("what?");
        await Expect(Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task Session_IsRenamedAndDeleted_WithKeysAlone()
    {
        Answer(StubAnswer.Text("Hi."));
        await Chat.NewAsync();
        await Page.Keyboard.TypeAsync("rename me with keys");
        await Page.Keyboard.PressAsync("Enter");
        await Chat.EndedAsync();
        var chats = Page.GetByRole(AriaRole.Navigation, new() { Name = "Chats" });

        await chats.GetByRole(AriaRole.Link, new() { Name = "rename me with keys" }).FocusAsync();
        await Page.Keyboard.PressAsync("Tab");
        await Page.Keyboard.PressAsync("Enter");
        await Expect(Page.GetByLabel("New title")).ToBeFocusedAsync();
        await Page.GetByLabel("New title").FillAsync("renamed with keys");
        await Page.Keyboard.PressAsync("Enter");
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "renamed with keys" })).ToBeVisibleAsync();

        await chats.GetByRole(AriaRole.Link, new() { Name = "renamed with keys" }).FocusAsync();
        await Page.Keyboard.PressAsync("Tab");
        await Page.Keyboard.PressAsync("Tab");
        await Page.Keyboard.PressAsync("Tab");
        await Page.Keyboard.PressAsync("Enter");
        var dialog = Page.GetByRole(AriaRole.Dialog);
        await Expect(dialog).ToContainTextAsync("renamed with keys");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Delete" }).PressAsync("Enter");

        await Expect(chats.GetByText("renamed with keys")).ToHaveCountAsync(0);
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "What is on your mind?" })).ToBeVisibleAsync();
    }
}
