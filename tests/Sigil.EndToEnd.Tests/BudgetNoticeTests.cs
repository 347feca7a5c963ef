// SPDX-License-Identifier: Apache-2.0

using Microsoft.Playwright;
using Sigil.EndToEnd.Tests.Support;
using Sigil.Testing;
using Xunit.Abstractions;

namespace Sigil.EndToEnd.Tests;

/// <summary>Limits that run out, before and when a message is refused for them.</summary>
public sealed class BudgetNoticeTests(BrowserFixture browser, GatewayFixture gateway, ITestOutputHelper output) : EndToEndTest(browser, gateway, output)
{
    private ILocator Notice => Page.Locator(".budget-notice");

    [BrowserFact]
    public async Task Limits_ThatRunOut_AreToldInTheChatAndOnTheStatusPage()
    {
        try
        {
            await LimitAsync(("budgets.session_tokens", 20));
            Answer(StubAnswer.Text("Hello."));
            await Chat.NewAsync();
            await Assertions.Expect(Notice.Locator("p")).ToHaveCountAsync(0);
            await Chat.SendAsync("Hi");
            await Chat.EndedAsync();
            await Assertions.Expect(Notice).ToContainTextAsync("The tokens of this chat are 90 % used. A new chat begins at 0.");
            await AxeAudit.RunAsync(Page, "a chat near its limit");

            await LimitAsync(("budgets.session_tokens", null), ("budgets.day_tokens", 1));
            await Chat.NewAsync();
            await Assertions.Expect(Notice).ToContainTextAsync("Your tokens for today are used up. Counts anew");
            await AxeAudit.RunAsync(Page, "a chat with a budget that is used up");

            await Chat.OpenAsync("/status");
            await Assertions.Expect(Page.Locator("[data-budget=used-up]").First).ToContainTextAsync("are used up.");
            await AxeAudit.RunAsync(Page, "the status with a budget that is used up");
        }
        finally
        {
            await LimitAsync(("budgets", null));
        }
    }

    private async Task LimitAsync(params (string Key, int? Value)[] limits)
    {
        using var owner = Gateway.App.ApiClient();
        await owner.PatchJsonAsync("/api/v1/config", new { values = limits.ToDictionary(limit => limit.Key, limit => limit.Value) }).ReadAsync();
    }
}
