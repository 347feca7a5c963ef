// SPDX-License-Identifier: Apache-2.0

using System.Collections.Concurrent;
using Microsoft.Playwright;
using Sigil.Testing;
using Xunit.Abstractions;

namespace Sigil.EndToEnd.Tests.Support;

/// <summary>A browser context of its own, signed in, in front of the real gateway. After each test: no request went to another host, and nothing threw or broke
/// the content security policy on any page.</summary>
[Collection(BrowserCollection.Name)]
public abstract class EndToEndTest(BrowserFixture browser, GatewayFixture gateway, ITestOutputHelper output) : IAsyncLifetime
{
    private readonly ConcurrentQueue<string> _faults = new();
    private readonly ConcurrentQueue<StubAnswer> _answers = new();
    private readonly List<IBrowserContext> _contexts = [];

    protected GatewayFixture Gateway { get; } = gateway;

    protected StubModelServer Model => Gateway.Model;

    /// <summary>The signed-in page of the test; not on any address yet.</summary>
    protected ChatDriver Chat { get; private set; } = null!;

    protected IPage Page => Chat.Page;

    /// <summary>Part of messages on the console that the test brings about on purpose.</summary>
    protected string? ExpectedFault { get; set; }

    public async Task InitializeAsync()
    {
        Gateway.App.Output = output;
        Model.Respond(_ => _answers.TryDequeue(out var answer) ? answer : StubAnswer.Error(400, "The test has no answer left."));
        if (BrowserFactAttribute.Executable is not null)
        {
            Chat = await SignInAsync(new BrowserNewContextOptions { ViewportSize = new() { Width = 1280, Height = 800 } });
        }
    }

    public async Task DisposeAsync()
    {
        foreach (var context in _contexts)
        {
            await context.DisposeAsync();
        }

        Gateway.App.Output = null;
        Assert.DoesNotContain(_faults, fault => ExpectedFault is null || !fault.Contains(ExpectedFault, StringComparison.Ordinal));
    }

    /// <summary>What the model answers to the next messages.</summary>
    protected void Answer(params StubAnswer[] answers) => Array.ForEach(answers, _answers.Enqueue);

    /// <summary>A new browser that has opened a sign-in link.</summary>
    protected async Task<ChatDriver> SignInAsync(BrowserNewContextOptions options)
    {
        var driver = new ChatDriver(await NewPageAsync(options), Gateway.Address);
        await driver.Page.GotoAsync(await Gateway.SignInLinkAsync());
        await driver.ReadyAsync();
        return driver;
    }

    /// <summary>A new browser that nobody knows.</summary>
    protected async Task<IPage> NewPageAsync(BrowserNewContextOptions? options = null)
    {
        var context = await browser.Browser.NewContextAsync(options ?? new());
        context.SetDefaultTimeout(15_000);
        _contexts.Add(context);
        await context.RouteAsync("**/*", KeepInsideAsync);
        context.Page += (_, page) => Listen(page);
        return await context.NewPageAsync();
    }

    private async Task KeepInsideAsync(IRoute route)
    {
        if (new Uri(route.Request.Url).Authority == Gateway.Address.Authority)
        {
            await route.ContinueAsync();
            return;
        }

        _faults.Enqueue($"A request left for {route.Request.Url}");
        await route.AbortAsync();
    }

    private void Listen(IPage page)
    {
        page.PageError += (_, error) => _faults.Enqueue($"The page threw: {error}");
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                _faults.Enqueue($"The console says: {message.Text} ({message.Location})");
            }
        };
    }
}
