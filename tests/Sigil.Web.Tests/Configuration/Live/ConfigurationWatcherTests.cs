// SPDX-License-Identifier: Apache-2.0

using Microsoft.Extensions.DependencyInjection;
using Sigil.Domain.Common.Events;
using Sigil.Testing;
using Sigil.Web.Configuration.Live;

namespace Sigil.Web.Tests.Configuration.Live;

/// <summary>The real watcher, with every way in which programs write files.</summary>
public sealed class ConfigurationWatcherTests : IAsyncLifetime
{
    private readonly SigilAppFixture _gateway = new();
    private IAsyncEnumerator<PostedEvent> _news = null!;

    private string File => Path.Combine(_gateway.DataDirectory, "sigil.yaml");

    private LiveConfiguration Live => _gateway.App.Services.GetRequiredService<LiveConfiguration>();

    public async Task InitializeAsync()
    {
        await _gateway.StartAsync();
        _news = _gateway.App.Services.GetRequiredService<IGatewayEvents>().SubscribeAsync(null, CancellationToken.None).GetAsyncEnumerator();
    }

    public async Task DisposeAsync() => await _gateway.DisposeAsync();

    [Fact]
    public async Task File_WrittenInPlace_Applies()
    {
        await System.IO.File.WriteAllTextAsync(File, "agent:\n  window: 7\n");
        Assert.Equal(["agent.window"], (await NextAsync(GatewayEventTypes.ConfigurationApplied)).Keys);
        Assert.Equal(7, Live.Accepted.Agent.Window);
    }

    [Fact]
    public async Task File_ReplacedByRename_Applies()
    {
        var next = Path.Combine(_gateway.DataDirectory, "4913");
        await System.IO.File.WriteAllTextAsync(next, "agent:\n  window: 8\n");
        System.IO.File.Move(next, File, overwrite: true);
        await NextAsync(GatewayEventTypes.ConfigurationApplied);
        Assert.Equal(8, Live.Accepted.Agent.Window);
    }

    [Fact]
    public async Task File_BehindALink_IsFollowedAndTheLinkStays()
    {
        var real = Path.Combine(_gateway.DataDirectory, "real.yaml");
        await System.IO.File.WriteAllTextAsync(real, "agent:\n  window: 9\n");
        System.IO.File.Delete(File);
        System.IO.File.CreateSymbolicLink(File, real);
        await NextAsync(GatewayEventTypes.ConfigurationApplied);

        await System.IO.File.WriteAllTextAsync(real, "agent:\n  window: 10\n");
        await NextAsync(GatewayEventTypes.ConfigurationApplied);

        _gateway.App.Services.GetRequiredService<ConfigurationFileAccess>().Write("agent:\n  window: 11\n");
        await NextAsync(GatewayEventTypes.ConfigurationApplied);
        Assert.Equal(11, Live.Accepted.Agent.Window);
        Assert.Equal(real, new FileInfo(File).LinkTarget);
        Assert.Equal("agent:\n  window: 11\n", await System.IO.File.ReadAllTextAsync(real));
    }

    [Fact]
    public async Task File_Deleted_LeavesTheLastGoodOneInForce()
    {
        await System.IO.File.WriteAllTextAsync(File, "agent:\n  window: 12\n");
        await NextAsync(GatewayEventTypes.ConfigurationApplied);

        System.IO.File.Delete(File);

        await NextAsync(GatewayEventTypes.ConfigurationRefused);
        Assert.Equal(12, Live.Accepted.Agent.Window);
        Assert.Contains("it is gone", Assert.Single(Live.State.Refused!.Problems).Message, StringComparison.Ordinal);

        await System.IO.File.WriteAllTextAsync(File, "agent:\n  window: 13\n");
        await NextAsync(GatewayEventTypes.ConfigurationApplied);
        Assert.Null(Live.State.Refused);
    }

    [Theory]
    [Trait("attack", "YB-1")]
    [InlineData("a: &x 1\nb: *x")]
    [InlineData("agent: !!set {window: 7}")]
    [InlineData("agent: {window: 7")]
    public async Task File_ThatIsNoConfiguration_IsRefused(string text)
    {
        await System.IO.File.WriteAllTextAsync(File, text);
        await NextAsync(GatewayEventTypes.ConfigurationRefused);
        Assert.Equal(1, Live.State.Generation);
    }

    [Fact]
    [Trait("attack", "YB-1")]
    public async Task File_BeyondTheLimit_IsRefused()
    {
        await System.IO.File.WriteAllTextAsync(File, "# " + new string('x', 2_000_000));
        await NextAsync(GatewayEventTypes.ConfigurationRefused);
        Assert.Contains("larger than 256 KiB", Assert.Single(Live.State.Refused!.Problems).Message, StringComparison.Ordinal);
    }

    private async Task<ConfigurationEvent> NextAsync(string type)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (await _news.MoveNextAsync().AsTask().WaitAsync(limit.Token))
        {
            if (_news.Current.Event is ConfigurationEvent news)
            {
                Assert.Equal(type, news.Type);
                return news;
            }
        }

        throw new InvalidOperationException("The events ended.");
    }
}
