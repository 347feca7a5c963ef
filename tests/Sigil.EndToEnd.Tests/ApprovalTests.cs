// SPDX-License-Identifier: Apache-2.0

using System.Net.Http.Json;
using Microsoft.Playwright;
using Sigil.EndToEnd.Tests.Support;
using Sigil.Testing;
using Xunit.Abstractions;

namespace Sigil.EndToEnd.Tests;

/// <summary>Calls that wait for the person at the browser.</summary>
public sealed class ApprovalTests(BrowserFixture browser, GatewayFixture gateway, ITestOutputHelper output) : EndToEndTest(browser, gateway, output)
{
    [BrowserFact]
    public async Task Call_ThatWaits_IsAnsweredInTheChat()
    {
        var chat = await AskAsync("https://one.example/?q=\u202Egnp.exe");
        var card = chat.LastAnswer.Locator("[data-approval]");
        await Assertions.Expect(card).ToContainTextAsync(@"\u{202E}gnp.exe");
        await Assertions.Expect(card).ToContainTextAsync("tool session_list (untrusted, private)");
        await Assertions.Expect(chat.Page.Locator("#sidebar .count")).ToHaveTextAsync("1");

        await card.GetByRole(AriaRole.Button, new() { Name = "Deny" }).ClickAsync();

        await chat.EndedAsync();
        await Assertions.Expect(chat.LastAnswer.Locator("[data-tool=web_fetch]")).ToHaveAttributeAsync("data-state", "denied");
        await Assertions.Expect(chat.Page.Locator("#sidebar .count")).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task Call_ThatWaits_IsAnsweredOnItsPage_AndTheChatGoesOn()
    {
        var chat = await AskAsync("https://one.example/");
        var other = await SignInAsync(new());
        await other.OpenAsync("/settings/approvals");
        await other.Page.GetByRole(AriaRole.Button, new() { Name = "Allow once" }).ClickAsync();

        await other.Page.GetByText("Allowed: web_fetch.").WaitForAsync();
        await chat.EndedAsync();
        await Assertions.Expect(chat.LastAnswer.Locator("[data-tool=web_fetch]")).ToHaveAttributeAsync("data-state", "failed");
        await Assertions.Expect(other.Page.Locator("[data-before]").First).ToContainTextAsync("Allowed");
    }

    [BrowserFact]
    [Trait("attack", "AP-5")]
    public async Task CallsOfOneAnswer_AreDeniedTogetherInTheChat()
    {
        await AllowAsync();
        Answer(
            StubAnswer.ToolCall("session_list", "{}"),
            StubAnswer.ToolCall("web_fetch", """{"url":"https://one.example/1"}""").ThenToolCall("web_fetch", """{"url":"https://one.example/2"}""").ThenToolCall("web_fetch", """{"url":"https://one.example/3"}"""),
            StubAnswer.Text("As you wish."));
        var chat = await SignInAsync(new());
        await chat.NewAsync();
        await chat.SendAsync("Read these three.");

        await chat.LastAnswer.Locator("[data-deny-all]").ClickAsync();

        await chat.EndedAsync();
        await Assertions.Expect(chat.LastAnswer.Locator("[data-tool=web_fetch][data-state=denied]")).ToHaveCountAsync(3);
    }

    [BrowserFact]
    public async Task Explanation_OfACall_NamesTheRule()
    {
        await AllowAsync();
        var chat = await SignInAsync(new());
        await chat.OpenAsync("/settings/explain");
        await chat.Page.Locator("#explain-workspace").SelectOptionAsync("personal");
        await chat.Page.GetByLabel("Tool").SelectOptionAsync("web_fetch");
        await Assertions.Expect(chat.Page.GetByLabel("Arguments")).ToHaveValueAsync("""{ "url": "" }""");
        await chat.Page.GetByLabel("Arguments").FillAsync("""{"url":"https://en.wikipedia.org/"}""");
        await chat.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Something that anybody may have written, such as a web page" }).CheckAsync();
        await chat.Page.GetByRole(AriaRole.Button, new() { Name = "Explain" }).ClickAsync();

        await Assertions.Expect(chat.Page.Locator("[data-check=flow]")).ToContainTextAsync("Asks");
        await Assertions.Expect(chat.Page.Locator("[data-check=egress]")).ToContainTextAsync("Refuses");
        await Assertions.Expect(chat.Page.Locator("[data-verdict=refuse]")).ToContainTextAsync("host_not_allowed");
    }

    private async Task<ChatDriver> AskAsync(string url)
    {
        await AllowAsync();
        Answer(StubAnswer.ToolCall("session_list", "{}"), StubAnswer.ToolCall("web_fetch", System.Text.Json.JsonSerializer.Serialize(new { url })), StubAnswer.Text("As you wish."));
        var chat = await SignInAsync(new());
        await chat.NewAsync();
        await chat.SendAsync("What did we say, and what does that page say?");
        await chat.LastAnswer.Locator("[data-approval][data-status=pending]").WaitForAsync();
        return chat;
    }

    private async Task AllowAsync()
    {
        using var owner = Gateway.App.ApiClient();
        using var answer = await owner.PatchAsync("/api/v1/workspaces/personal", JsonContent.Create(new { tools = new { allow = (string[])["tool.*"] } }));
        answer.EnsureSuccessStatusCode();
    }
}
