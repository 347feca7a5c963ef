// SPDX-License-Identifier: Apache-2.0

using System.Net.Http.Json;
using Microsoft.Playwright;
using Sigil.EndToEnd.Tests.Support;
using Sigil.Testing;
using Xunit.Abstractions;

namespace Sigil.EndToEnd.Tests;

/// <summary>Every page in both themes, by the rules of WCAG 2.2 AA as far as a program can check them.</summary>
public sealed class AccessibilityTests(BrowserFixture browser, GatewayFixture gateway, ITestOutputHelper output) : EndToEndTest(browser, gateway, output)
{
    [BrowserFact]
    public Task Pages_InLight_HaveNoSeriousFindings() => CheckPagesAsync(ColorScheme.Light);

    [BrowserFact]
    public Task Pages_InDark_HaveNoSeriousFindings() => CheckPagesAsync(ColorScheme.Dark);

    private async Task CheckPagesAsync(ColorScheme colours)
    {
        var chat = await SignInAsync(new() { ColorScheme = colours, ReducedMotion = ReducedMotion.Reduce });
        await chat.NewAsync();
        await AxeAudit.RunAsync(chat.Page, "an empty chat");

        Answer(
            StubAnswer.Text("Looking.").ThenToolCall("time_now", "{}").ThenToolCall("no_such_tool", "{\"a\":1}"),
            StubAnswer.Text("# Title\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n\n- [x] done\n\n> quote\n\n```js\nlet x = 1;\n```\n\n[link](https://example.org/) ![image](https://example.org/x.png)"),
            StubAnswer.Error(400, "No."));
        await chat.SendAsync("Show me everything");
        await chat.EndedAsync();
        await chat.LastAnswer.Locator("[data-tool=time_now] button").First.ClickAsync();
        await chat.SendAsync("And fail");
        await chat.EndedAsync("failed");
        await AxeAudit.RunAsync(chat.Page, "a chat with tools, code and an error");

        await chat.Page.GetByRole(AriaRole.Button, new() { Name = "Export or archive this chat" }).ClickAsync();
        await AxeAudit.RunAsync(chat.Page, "the menu of a chat");
        await chat.Page.GetByRole(AriaRole.Button, new() { Name = "Archive", Exact = true }).ClickAsync();
        await chat.Page.GetByText("This chat is archived").WaitForAsync();
        await AxeAudit.RunAsync(chat.Page, "an archived chat");

        await chat.OpenAsync("/sessions?show=archived");
        await chat.Page.Locator("main").GetByRole(AriaRole.Button, new() { Name = "Bring back" }).First.ClickAsync();
        await chat.Page.GetByText("is active again").WaitForAsync();
        await AxeAudit.RunAsync(chat.Page, "archived chats");
        await chat.OpenAsync("/sessions");
        await chat.Page.Locator("main [data-session]").First.WaitForAsync();
        await AxeAudit.RunAsync(chat.Page, "all chats");
        await chat.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = "Delete" }).First.ClickAsync();
        await chat.Page.GetByRole(AriaRole.Dialog).WaitForAsync();
        await AxeAudit.RunAsync(chat.Page, "a question in a dialog");

        await chat.OpenAsync("/status");
        await AxeAudit.RunAsync(chat.Page, "status");

        await chat.OpenAsync("/settings");
        await AxeAudit.RunAsync(chat.Page, "settings");
        await chat.OpenAsync("/settings/usage");
        await chat.Page.Locator(".usage-chart").WaitForAsync();
        await AxeAudit.RunAsync(chat.Page, "usage");
        await chat.OpenAsync("/settings/users");
        await chat.Page.GetByRole(AriaRole.Button, new() { Name = "New user" }).ClickAsync();
        await chat.Page.Locator("#user-name").WaitForAsync();
        await AxeAudit.RunAsync(chat.Page, "users");
        await chat.OpenAsync("/settings/users/owner");
        await chat.Page.Locator("#identity-channel").WaitForAsync();
        await AxeAudit.RunAsync(chat.Page, "a user");
        await chat.OpenAsync("/settings/workspaces");
        await chat.Page.GetByRole(AriaRole.Button, new() { Name = "New workspace" }).ClickAsync();
        await chat.Page.Locator("#workspace-id").WaitForAsync();
        await AxeAudit.RunAsync(chat.Page, "workspaces");
        await chat.OpenAsync("/settings/workspaces/personal");
        await chat.Page.Locator("#allow").FillAsync("tool..");
        await chat.Page.Locator("#allow-error").WaitForAsync();
        await AxeAudit.RunAsync(chat.Page, "a workspace with a mistake in it");
        await chat.OpenAsync("/settings/providers");
        await chat.Page.GetByRole(AriaRole.Button, new() { Name = "Add provider" }).ClickAsync();
        await chat.Page.GetByRole(AriaRole.Button, new() { Name = "Test what is entered here" }).ClickAsync();
        await chat.Page.GetByRole(AriaRole.Alert).WaitForAsync();
        await AxeAudit.RunAsync(chat.Page, "providers, with a test that failed");

        await CheckApprovalsAsync(chat);
        await CheckCredentialsAsync(chat);
        await chat.OpenAsync("/settings/audit");
        await chat.Page.Locator("[data-entry]").First.GetByRole(AriaRole.Button, new() { Name = "Details" }).ClickAsync();
        await chat.Page.Locator(".details").WaitForAsync();
        await AxeAudit.RunAsync(chat.Page, "the audit log");

        var stranger = await NewPageAsync(new() { ColorScheme = colours });
        await stranger.GotoAsync(new Uri(Gateway.Address, "/login?error=expired").ToString());
        await AxeAudit.RunAsync(stranger, "sign-in");
    }

    private async Task CheckApprovalsAsync(ChatDriver chat)
    {
        using var owner = Gateway.App.ApiClient();
        using var allowed = await owner.PatchAsync("/api/v1/workspaces/personal", JsonContent.Create(new { tools = new { allow = (string[])["tool.*"] } }));
        allowed.EnsureSuccessStatusCode();
        Answer(StubAnswer.ToolCall("session_list", "{}"), StubAnswer.ToolCall("web_fetch", "{\"url\":\"https://one.example/\"}"), StubAnswer.Text("As you wish."));
        await chat.NewAsync();
        await chat.SendAsync("What did we say, and what does that page say?");
        await chat.LastAnswer.Locator("[data-approval][data-status=pending]").WaitForAsync();
        await AxeAudit.RunAsync(chat.Page, "a chat with a call that waits");
        await chat.OpenAsync("/settings/approvals");
        await chat.Page.Locator("[data-approval][data-status=pending]").WaitForAsync();
        await AxeAudit.RunAsync(chat.Page, "approvals");
        await chat.Page.GetByRole(AriaRole.Button, new() { Name = "Deny", Exact = true }).ClickAsync();
        await chat.Page.Locator("[data-before]").First.WaitForAsync();
        await AxeAudit.RunAsync(chat.Page, "approvals that were given");
        await chat.OpenAsync("/settings/explain");
        await chat.Page.GetByLabel("Tool").SelectOptionAsync("calculator");
        await chat.Page.GetByRole(AriaRole.Button, new() { Name = "Explain" }).ClickAsync();
        await chat.Page.Locator("[data-verdict]").WaitForAsync();
        await AxeAudit.RunAsync(chat.Page, "an explained call");
    }

    private static async Task CheckCredentialsAsync(ChatDriver chat)
    {
        await chat.OpenAsync("/settings/sign-ins");
        await chat.Page.Locator("[data-sign-in]").First.WaitForAsync();
        await AxeAudit.RunAsync(chat.Page, "signed-in browsers");

        await chat.OpenAsync("/settings/tokens");
        await chat.Page.GetByRole(AriaRole.Button, new() { Name = "New token" }).ClickAsync();
        await chat.Page.GetByRole(AriaRole.Textbox, new() { Name = "Name" }).FillAsync("looked at");
        await chat.Page.GetByRole(AriaRole.Checkbox, new() { Name = "sessions.read" }).CheckAsync();
        await AxeAudit.RunAsync(chat.Page, "a new token");
        await chat.Page.GetByRole(AriaRole.Button, new() { Name = "Create token" }).ClickAsync();
        await chat.Page.Locator("[data-secret]").WaitForAsync();
        await AxeAudit.RunAsync(chat.Page, "a token shown once");
    }
}
