// SPDX-License-Identifier: Apache-2.0

using Microsoft.Playwright;

namespace Sigil.EndToEnd.Tests.Support;

/// <summary>What a person does on the pages, in words.</summary>
public sealed class ChatDriver(IPage page, Uri address)
{
    public IPage Page { get; } = page;

    public ILocator Message => Page.GetByRole(AriaRole.Textbox, new() { Name = "Message" });

    public ILocator Turns => Page.Locator("article[data-turn]");

    public ILocator LastAnswer => Turns.Last.Locator(".answer");

    public ILocator LastTurn => Turns.Last;

    /// <summary>Opens an address of the gateway and waits until it is alive.</summary>
    public async Task OpenAsync(string path)
    {
        await Page.GotoAsync(new Uri(address, path).ToString());
        await ReadyAsync();
    }

    /// <summary>Waits for the circuit: until then the page is drawn, and dead.</summary>
    public Task ReadyAsync() => Page.Locator("#interactive[data-value=true]").WaitForAsync(new() { State = WaitForSelectorState.Attached });

    /// <summary>A new, empty chat.</summary>
    public async Task NewAsync()
    {
        await OpenAsync("/chat");
        await Assertions.Expect(Message).ToBeEnabledAsync();
    }

    /// <summary>Writes and sends a message.</summary>
    public async Task SendAsync(string text)
    {
        await Message.FillAsync(text);
        await Message.PressAsync("Enter");
    }

    /// <summary>Waits until the last turn has ended in this way.</summary>
    public Task EndedAsync(string status = "completed") => Assertions.Expect(LastTurn).ToHaveAttributeAsync("data-status", status);

    /// <summary>Waits for text in the last answer.</summary>
    public Task AnswersAsync(string text) => Assertions.Expect(LastAnswer).ToContainTextAsync(text);
}
