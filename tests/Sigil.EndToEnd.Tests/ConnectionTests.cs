// SPDX-License-Identifier: Apache-2.0

using Microsoft.Playwright;
using Sigil.EndToEnd.Tests.Support;
using Sigil.Testing;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace Sigil.EndToEnd.Tests;

/// <summary>Connections break; words must not get lost.</summary>
public sealed class ConnectionTests(BrowserFixture browser, GatewayFixture gateway, ITestOutputHelper output) : EndToEndTest(browser, gateway, output)
{
    private ILocator Banner => Page.Locator("#components-reconnect-modal");

    [BrowserFact]
    public async Task DroppedCircuit_ComesBack_WithTheWholeStream()
    {
        ExpectedFault = "WebSocket";
        var circuits = await CutPoint.InstallAsync(Page);
        var gate = new StubGate();
        Answer(StubAnswer.Text("before, ").ThenWait(gate).ThenText("during ", "after"));
        await Chat.NewAsync();
        await Chat.SendAsync("Hello");
        await Chat.AnswersAsync("before,");

        circuits.Refuse();
        await circuits.CutAsync();
        await Expect(Banner).ToBeVisibleAsync();
        gate.Release();
        circuits.Allow();

        await Chat.AnswersAsync("before, during after");
        await Chat.EndedAsync();
        await Expect(Banner).ToBeHiddenAsync();
        await Expect(Chat.Turns).ToHaveCountAsync(1);
    }

    /// <summary>That nothing goes to the other address is checked after every test.</summary>
    [BrowserFact]
    [Trait("attack", "WB-4")]
    public async Task AddressThatNamesAnotherGateway_ChangesNothing()
    {
        Answer(StubAnswer.Text("still here"));
        await Chat.OpenAsync("/chat?gatewayUrl=http://127.0.0.1:9/&gateway=ws://127.0.0.1:9&token=stolen");
        await Chat.SendAsync("Hello");

        await Chat.AnswersAsync("still here");
        await Chat.EndedAsync();
    }

    [BrowserFact]
    public async Task Reload_WhileAnAnswerStreams_ShowsItFromItsFirstWord_AndGoesOn()
    {
        var gate = new StubGate();
        Answer(StubAnswer.Text("begun, ").ThenWait(gate).ThenText("last"));
        await Chat.NewAsync();
        await Chat.SendAsync("Hello");
        await Chat.AnswersAsync("begun,");

        await Page.ReloadAsync();
        await Chat.ReadyAsync();
        await Chat.AnswersAsync("begun,");
        await Expect(Chat.LastTurn).ToHaveAttributeAsync("data-status", "running");
        gate.Release();

        await Chat.AnswersAsync("begun, last");
    }

    [BrowserFact]
    public async Task ClosedTab_DoesNotStopTheTurn()
    {
        var gate = new StubGate();
        Answer(StubAnswer.Text("one, ").ThenWait(gate).ThenText("two"));
        await Chat.NewAsync();
        await Chat.SendAsync("Hello");
        await Chat.AnswersAsync("one,");
        var address = new Uri(Page.Url).AbsolutePath;

        var later = new ChatDriver(await Page.Context.NewPageAsync(), Gateway.Address);
        await Page.CloseAsync();
        gate.Release();
        await later.OpenAsync(address);

        await later.AnswersAsync("one, two");
        await later.EndedAsync();
    }

    [BrowserFact]
    public async Task UnsentMessage_SurvivesReloads_AndStaysWithItsChat()
    {
        Answer(StubAnswer.Text("Hi."));
        await Chat.NewAsync();
        await Chat.SendAsync("Hello");
        await Chat.EndedAsync();
        await Chat.Message.FillAsync("not sent yet");

        await Page.ReloadAsync();
        await Chat.ReadyAsync();
        await Expect(Chat.Message).ToHaveValueAsync("not sent yet");
        var address = new Uri(Page.Url).AbsolutePath;
        await Page.GetByRole(AriaRole.Link, new() { Name = "New chat" }).First.ClickAsync();
        await Expect(Chat.Message).ToHaveValueAsync("");
        await Chat.OpenAsync(address);

        await Expect(Chat.Message).ToHaveValueAsync("not sent yet");
    }

    [BrowserFact]
    public async Task MessageSentIntoABrokenConnection_IsKept_AndCanBeSentAfterwards()
    {
        ExpectedFault = "WebSocket";
        var circuits = await CutPoint.InstallAsync(Page);
        Answer(StubAnswer.Text("Received."));
        await Chat.NewAsync();
        circuits.Refuse();
        await circuits.CutAsync();
        await Expect(Banner).ToBeVisibleAsync();

        await Chat.SendAsync("do not lose me");
        await Expect(Chat.Message).ToHaveValueAsync("do not lose me");
        circuits.Allow();
        await Expect(Banner).ToBeHiddenAsync();
        await Chat.Message.PressAsync("Enter");

        await Chat.AnswersAsync("Received.");
        await Expect(Chat.Message).ToHaveValueAsync("");
    }

    [BrowserFact]
    [Trait("attack", "SH-10")]
    public async Task RevokedSignIn_TakesTheOpenPageWithIt()
    {
        ExpectedFault = "";
        await Chat.NewAsync();

        await Gateway.RevokeSignInsAsync();

        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "Sign in" })).ToBeVisibleAsync();
    }
}
