// SPDX-License-Identifier: Apache-2.0

using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Sigil.EndToEnd.Tests.Support;
using Sigil.Testing;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace Sigil.EndToEnd.Tests;

public sealed partial class ChatTests(BrowserFixture browser, GatewayFixture gateway, ITestOutputHelper output) : EndToEndTest(browser, gateway, output)
{
    [BrowserFact]
    public async Task FirstMessage_StreamsItsAnswer_AndTheAddressNamesTheSession()
    {
        var gate = new StubGate();
        Answer(StubAnswer.Text("Once upon: ").ThenWait(gate).ThenText("a **time**."));
        await Chat.NewAsync();
        await Page.EvaluateAsync("window.stillTheSamePage = true");

        await Chat.SendAsync("Tell me a story");
        await Chat.AnswersAsync("Once upon:");
        await Expect(Chat.LastTurn).ToHaveAttributeAsync("data-status", "running");
        gate.Release();
        await Chat.EndedAsync();

        await Expect(Chat.LastAnswer.Locator("strong")).ToHaveTextAsync("time");
        await Expect(Page).ToHaveURLAsync(SessionAddress());
        Assert.True(await Page.EvaluateAsync<bool>("window.stillTheSamePage === true"));
        await Expect(Page.GetByRole(AriaRole.Navigation, new() { Name = "Chats" }).Locator("[aria-current=page]")).ToContainTextAsync("Tell me a story");
        await Expect(Chat.Message).ToHaveValueAsync("");
        await Expect(Chat.Message).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task Reload_KeepsTheHistory()
    {
        Answer(StubAnswer.Text("The first answer."), StubAnswer.Text("The second answer."));
        await Chat.NewAsync();
        await Chat.SendAsync("one");
        await Chat.EndedAsync();
        await Chat.SendAsync("two");
        await Expect(Chat.Turns).ToHaveCountAsync(2);
        await Chat.EndedAsync();

        await Page.ReloadAsync();
        await Chat.ReadyAsync();

        await Expect(Chat.Turns).ToHaveCountAsync(2);
        await Expect(Chat.Turns.First).ToContainTextAsync("The first answer.");
        await Chat.AnswersAsync("The second answer.");
    }

    [BrowserFact]
    public async Task Stop_KeepsWhatHasCome_AndTellsTheModel()
    {
        var gate = new StubGate();
        Answer(StubAnswer.Text("This much, ").ThenWait(gate).ThenText("and no more"));
        await Chat.NewAsync();
        await Chat.SendAsync("Write a lot");
        await Chat.AnswersAsync("This much,");

        await Page.GetByRole(AriaRole.Button, new() { Name = "Stop the answer" }).ClickAsync();
        await Chat.EndedAsync("cancelled");

        await Expect(Chat.LastAnswer).ToContainTextAsync("This much,");
        await Expect(Chat.LastAnswer).ToContainTextAsync("Stopped");
        await Model.Requests[^1].Aborted.WaitAsync(TimeSpan.FromSeconds(15));
        gate.Release();
    }

    [BrowserFact]
    public async Task Retry_ReplacesTheAnswer()
    {
        Answer(StubAnswer.Text("A poor answer."), StubAnswer.Text("A better answer."));
        await Chat.NewAsync();
        await Chat.SendAsync("Answer me");
        await Chat.EndedAsync();

        await Page.GetByRole(AriaRole.Button, new() { Name = "Retry" }).ClickAsync();
        await Chat.AnswersAsync("A better answer.");
        await Chat.EndedAsync();

        await Expect(Chat.Turns).ToHaveCountAsync(1);
        await Expect(Page.GetByText("A poor answer.")).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task FailedTurn_SaysWhatToDo_AndCanBeRetried()
    {
        Answer(StubAnswer.Error(400, "Too many tokens.", "context_length_exceeded"), StubAnswer.Text("Now it works."));
        await Chat.NewAsync();
        await Chat.SendAsync("Hello");
        await Chat.EndedAsync("failed");

        await Expect(Chat.LastAnswer.Locator(".notice .fix")).Not.ToBeEmptyAsync();
        await Expect(Chat.LastAnswer.Locator(".notice .code")).ToHaveTextAsync(ProviderCode());
        await Page.GetByRole(AriaRole.Button, new() { Name = "Retry" }).ClickAsync();

        await Chat.AnswersAsync("Now it works.");
    }

    [BrowserFact]
    public async Task ToolCall_IsACard_WithArgumentsDecisionAndResult()
    {
        Answer(StubAnswer.ToolCall("time_now", "{\"time_zone\":\"UTC\"}"), StubAnswer.Text("There you are."));
        await Chat.NewAsync();
        await Chat.SendAsync("What time is it?");
        await Chat.EndedAsync();

        var card = Chat.LastAnswer.Locator("[data-tool=time_now]");
        await Expect(card).ToHaveAttributeAsync("data-state", "done");
        await card.GetByRole(AriaRole.Button).First.ClickAsync();
        await Expect(card).ToContainTextAsync("\"time_zone\": \"UTC\"");
        await Expect(card).ToContainTextAsync("Allowed. The plugin, the workspace and the user all allow it.");
        await Expect(card).ToContainTextAsync("\"weekday\"");
    }

    [BrowserFact]
    public async Task UnknownTool_IsACardThatFailed()
    {
        Answer(StubAnswer.ToolCall("delete_everything", "{\"path\":\"/\"}"), StubAnswer.Text("I could not."));
        await Chat.NewAsync();
        await Chat.SendAsync("Delete everything");
        await Chat.EndedAsync();

        var card = Chat.LastAnswer.Locator("[data-tool=delete_everything]");
        await Expect(card).ToHaveAttributeAsync("data-state", "failed");
        await Expect(card).ToContainTextAsync("There is no such tool.");
    }

    [BrowserFact]
    public async Task SecondTab_SeesTheStream_AndItsOwnMessagesAppearInTheFirst()
    {
        var gate = new StubGate();
        Answer(StubAnswer.Text("from: ").ThenWait(gate).ThenText("beginning"), StubAnswer.Text("for both"));
        await Chat.NewAsync();
        await Chat.SendAsync("Hello");
        await Chat.AnswersAsync("from:");

        var other = new ChatDriver(await Page.Context.NewPageAsync(), Gateway.Address);
        await other.OpenAsync(new Uri(Page.Url).AbsolutePath);
        await other.AnswersAsync("from:");
        gate.Release();
        await Chat.AnswersAsync("from: beginning");
        await other.AnswersAsync("from: beginning");

        await other.SendAsync("And now?");
        await Chat.AnswersAsync("for both");
        await Expect(Chat.Turns).ToHaveCountAsync(2);
    }

    [BrowserFact]
    public async Task Usage_IsShown_AndAnUnknownPriceIsUnknown()
    {
        Answer(StubAnswer.Text("Hi.").WithUsage(new StubUsage(1234, 56)));
        await Chat.NewAsync();
        await Chat.SendAsync("Hello");
        await Chat.EndedAsync();

        await Expect(Chat.LastAnswer.Locator("footer")).ToContainTextAsync("stub/stub-model");
        await Expect(Chat.LastAnswer.Locator("footer")).ToContainTextAsync("1,234 in · 56 out");
        await Expect(Chat.LastAnswer.Locator("footer")).ToContainTextAsync("cost unknown");
    }

    [BrowserFact]
    public async Task ModelPicker_ChangesTheModelOfThisSession()
    {
        Answer(StubAnswer.Text("From the stub."));
        await Chat.NewAsync();
        await Page.GetByLabel("Model").SelectOptionAsync("demo/assistant");
        await Chat.SendAsync("Who are you?");
        await Chat.EndedAsync();

        await Expect(Chat.LastAnswer.Locator("footer")).ToContainTextAsync("demo/assistant");
        await Page.GetByLabel("Model").SelectOptionAsync("");
        await Chat.SendAsync("And now?");
        await Expect(Chat.Turns).ToHaveCountAsync(2);
        await Chat.EndedAsync();

        await Expect(Chat.LastAnswer.Locator("footer")).ToContainTextAsync("stub/stub-model");
    }

    [BrowserFact]
    public async Task CodeBlock_CopiesItsText()
    {
        await Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        Answer(StubAnswer.Text("```python\nprint('<b>')\n```"));
        await Chat.NewAsync();
        await Chat.SendAsync("Show me code");
        await Chat.EndedAsync();

        await Expect(Chat.LastAnswer.Locator(".code-language")).ToHaveTextAsync("python");
        await Chat.LastAnswer.GetByRole(AriaRole.Button, new() { Name = "Copy", Exact = true }).ClickAsync();

        await Expect(Chat.LastAnswer.Locator("[data-copied=yes]")).ToBeVisibleAsync();
        Assert.Equal("print('<b>')\n", await Page.EvaluateAsync<string>("navigator.clipboard.readText()"));
    }

    [BrowserFact]
    public async Task LongAnswer_IsFollowed_UntilTheReaderScrollsUp()
    {
        var gate = new StubGate();
        var paragraph = string.Concat(Enumerable.Repeat("A line of an answer that does not end soon.\n\n", 40));
        Answer(StubAnswer.Text(paragraph).ThenWait(gate).ThenText(paragraph));
        await Chat.NewAsync();
        await Chat.SendAsync("Write a lot");
        await Chat.AnswersAsync("soon.");
        var scroll = Page.Locator("[data-scroll]");
        await Expect(Page.Locator(".transcript")).ToHaveAttributeAsync("data-following", "true");
        Assert.True(await scroll.EvaluateAsync<double>("e => e.scrollHeight - e.scrollTop - e.clientHeight") < 50);

        await scroll.EvaluateAsync("e => e.scrollTop = 200");
        await Expect(Page.GetByRole(AriaRole.Button, new() { Name = "Jump to latest" })).ToBeVisibleAsync();
        gate.Release();
        await Chat.EndedAsync();
        Assert.Equal(200, await scroll.EvaluateAsync<double>("e => e.scrollTop"));

        await Page.GetByRole(AriaRole.Button, new() { Name = "Jump to latest" }).ClickAsync();
        await Expect(Page.Locator(".transcript")).ToHaveAttributeAsync("data-following", "true");
    }

    [BrowserFact]
    public async Task LargeMessage_IsSentWhole()
    {
        Answer(StubAnswer.Text("That was a lot."));
        var large = new string('x', 200_000) + " the end";
        await Chat.NewAsync();

        await Chat.SendAsync(large);
        await Chat.EndedAsync();

        Assert.Contains("the end", Model.Requests[^1].Body.GetRawText(), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task UnknownSession_SaysSo()
    {
        await Chat.OpenAsync("/chat/personal/ses_doesnotexist");

        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "There is no such chat" })).ToBeVisibleAsync();
    }

    [GeneratedRegex("/chat/personal/ses_[a-z0-9]+$")]
    private static partial Regex SessionAddress();

    [GeneratedRegex("^provider\\.")]
    private static partial Regex ProviderCode();
}
