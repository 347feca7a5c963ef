// SPDX-License-Identifier: Apache-2.0

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Sigil.Domain.Common.Events;
using Sigil.EndToEnd.Tests.Support;
using Xunit.Abstractions;

namespace Sigil.EndToEnd.Tests;

/// <summary>The configuration in the browser, with the real file behind it.</summary>
public sealed class ConfigurationTests(BrowserFixture browser, GatewayFixture gateway, ITestOutputHelper output) : EndToEndTest(browser, gateway, output)
{
    private long _seen;

    private ILocator Editor => Page.GetByLabel("sigil.yaml");

    private ILocator Verdict => Page.Locator("#verdict");

    private ILocator Save => Page.GetByRole(AriaRole.Button, new() { Name = "Save and apply" });

    private string File => Path.Combine(Gateway.App.DataDirectory, "sigil.yaml");

    [BrowserFact]
    public async Task File_EditedOnThePage_IsCheckedSavedAndInForce()
    {
        var before = await System.IO.File.ReadAllTextAsync(File);
        try
        {
            await Chat.OpenAsync("/settings/configuration");
            await Assertions.Expect(Editor).ToBeEnabledAsync();

            await Editor.FillAsync(before + "\nagent:\n  windw: 30\n");
            await Assertions.Expect(Verdict).ToContainTextAsync("did you mean agent.window?");
            await Assertions.Expect(Save).ToBeDisabledAsync();
            await Verdict.GetByRole(AriaRole.Button, new() { Name = "Line" }).ClickAsync();
            Assert.Equal("  windw: 30", await Editor.EvaluateAsync<string>("area => area.value.slice(area.selectionStart, area.selectionEnd)"));
            await AxeAudit.RunAsync(Page, "a configuration that would be refused");

            await Editor.FillAsync(before + "\nagent:\n  window: 30\nnetworking: { enable_hsts: true }\n");
            await Assertions.Expect(Verdict).ToContainTextAsync("at a restart");
            await AxeAudit.RunAsync(Page, "a configuration with changes");
            await Save.ClickAsync();

            await Assertions.Expect(Page.GetByText("Saved and in force.")).ToBeVisibleAsync();
            await Assertions.Expect(Page.Locator("tr", new() { HasText = "agent.window" })).ToContainTextAsync("30");
            Assert.EndsWith("window: 30\nnetworking: { enable_hsts: true }\n", await System.IO.File.ReadAllTextAsync(File), StringComparison.Ordinal);

            _seen = Gateway.App.App.Services.GetRequiredService<IGatewayEvents>().Last;
            await System.IO.File.WriteAllTextAsync(File, "agent:\n  window: 0\n");
            await RefusedAsync();
            await Chat.OpenAsync("/status");
            await Assertions.Expect(Page.Locator("[data-configuration=refused]")).ToContainTextAsync("it takes 1 to 500");
            await AxeAudit.RunAsync(Page, "the status of a refused configuration");
        }
        finally
        {
            await System.IO.File.WriteAllTextAsync(File, before);
        }
    }

    private async Task RefusedAsync()
    {
        var events = Gateway.App.App.Services.GetRequiredService<IGatewayEvents>();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        await foreach (var posted in events.SubscribeAsync(_seen, limit.Token))
        {
            if (posted.Event.Type == GatewayEventTypes.ConfigurationRefused)
            {
                return;
            }
        }
    }
}
