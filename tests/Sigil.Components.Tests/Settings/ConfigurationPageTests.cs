// SPDX-License-Identifier: Apache-2.0

using System.Text;
using Bunit;
using Microsoft.JSInterop;
using Sigil.Components.Tests.Fakes;
using Sigil.Web.Components.Pages.Settings.Configuration;
using Sigil.Web.Configuration.Live;
using Sigil.Web.Configuration.Reading;
using Sigil.Web.Configuration.Schema;

namespace Sigil.Components.Tests.Settings;

public sealed class ConfigurationPageTests : IDisposable
{
    private const string Save = "button.primary";
    private readonly PageContext _page = new();

    private FakeConfiguration File => _page.Configuration;

    [Fact]
    public void Unchanged_ShowsWhatIsInForce_AndSavesNothing()
    {
        var page = _page.Render<ConfigurationPage>();

        Assert.True(page.Find(Save).HasAttribute("disabled"));
        Assert.Contains("agent.window", page.Find("table").TextContent, StringComparison.Ordinal);
        Assert.Contains("waits for a restart", page.Find("table").TextContent, StringComparison.Ordinal);
        Assert.Contains("127.0.0.1:18789", page.Find("table").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Problems_AreListedWithTheirLines_AndKeepTheButtonOff()
    {
        var page = _page.Render<ConfigurationPage>();
        File.Problems = [new ConfigProblem("line 3", "agent.windw", "there is no such key; did you mean agent.window?")];

        await TypeAsync(page, "agent:\n  window: 20\n  windw: 7\n");

        var problem = page.Find("[data-problem='agent.windw']");
        Assert.Contains("did you mean agent.window?", problem.TextContent, StringComparison.Ordinal);
        Assert.Equal("Line 3", problem.QuerySelector("button")!.TextContent);
        Assert.True(page.Find(Save).HasAttribute("disabled"));
    }

    [Fact]
    public async Task Changes_AreListedWithWhatWaits_AndSavedWithTheRevisionSeen()
    {
        var page = _page.Render<ConfigurationPage>();
        File.Changes = [new ConfigChange("agent.window", ChangeKind.Changed, KeyEffect.Live), new ConfigChange("networking.listen", ChangeKind.Added, KeyEffect.Guarded)];

        await TypeAsync(page, "agent:\n  window: 7\n");
        Assert.Contains("at once", page.Find("[data-change='agent.window']").TextContent, StringComparison.Ordinal);
        Assert.Contains("at a restart", page.Find("[data-change='networking.listen']").TextContent, StringComparison.Ordinal);
        await page.Find(Save).ClickAsync(new());

        Assert.Equal([("agent:\n  window: 7\n", (long?)1)], File.Written);
        Assert.Contains("Saved and in force.", page.Markup, StringComparison.Ordinal);
        Assert.True(page.Find(Save).HasAttribute("disabled"));
    }

    [Fact]
    public async Task ChangedMeanwhile_IsSaid_WithAWayToLoadIt()
    {
        var page = _page.Render<ConfigurationPage>();
        await TypeAsync(page, "agent:\n  window: 7\n");
        File.Revision = 5;

        await page.Find(Save).ClickAsync(new());

        Assert.Contains("changed meanwhile", page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        await page.Find("[role=alert] button").ClickAsync(new());
        Assert.Empty(page.FindAll("[role=alert]"));
    }

    [Fact]
    public void RefusedFile_IsSaidWithItsReasons()
    {
        File.State = File.State with { Refused = new RefusedChange(FakeGateway.Start, [new ConfigProblem("line 2", "agent.window", "'0' is not legal; it takes 1 to 500")]) };

        var page = _page.Render<ConfigurationPage>();

        Assert.Contains("line 2: agent.window: '0' is not legal", page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
    }

    public void Dispose() => _page.Dispose();

    // What the page's script does when the person pauses.
    private static Task TypeAsync(IRenderedComponent<ConfigurationPage> page, string text)
        => page.InvokeAsync(() => page.FindComponent<ConfigurationEditor>().Instance.TextAsync(new TextStream(text)));

    private sealed class TextStream(string text) : IJSStreamReference
    {
        public long Length => Encoding.UTF8.GetByteCount(text);

        public ValueTask<Stream> OpenReadStreamAsync(long maxAllowedSize = 512000, CancellationToken cancellationToken = default) => new(new MemoryStream(Encoding.UTF8.GetBytes(text)));

        public ValueTask DisposeAsync() => default;
    }
}
