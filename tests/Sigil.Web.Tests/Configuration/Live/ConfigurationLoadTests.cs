// SPDX-License-Identifier: Apache-2.0

using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Sigil.Domain.Security.Auditing;
using Sigil.Testing;
using Sigil.Web.Configuration.Live;

namespace Sigil.Web.Tests.Configuration.Live;

/// <summary>Changes upon changes, while people talk.</summary>
public sealed class ConfigurationLoadTests
{
    private const int Edits = 200;
    private const int Talkers = 4;

    [Fact]
    public async Task Edits_TwoHundredUnderLoad_LoseNoTurn()
    {
        await using var model = await StubModelServer.StartAsync();
        model.Respond(_ => StubAnswer.Text("Hello", " there", "."));
        await using var gateway = new Gateway();
        await File.WriteAllTextAsync(Path.Combine(gateway.App.DataDirectory, "sigil.yaml"), Text(model, 0));
        await gateway.App.StartAsync();
        var live = gateway.App.App.Services.GetRequiredService<LiveConfiguration>();
        using var over = new CancellationTokenSource();
        var talks = Enumerable.Range(0, Talkers).Select(_ => TalkAsync(gateway.App, over.Token)).ToList();

        for (var number = 1; number <= Edits; number++)
        {
            Assert.True(await live.TakeAsync(Text(model, number), CancellationToken.None));
        }

        await over.CancelAsync();
        var turns = await Task.WhenAll(talks);

        Assert.All(turns, count => Assert.NotEqual(0, count));
        Assert.Equal(1 + Edits, live.State.Generation);
        Assert.Null(live.State.Refused);
        Assert.Equal(turns.Sum(), model.Requests.Count);
        Assert.True((await gateway.App.App.Services.GetRequiredService<IAuditTrail>().VerifyAsync(CancellationToken.None)).Intact);
    }

    // Every other edit takes the provider away under whose name the turns before it run.
    private static string Text(StubModelServer model, int number)
        => LiveConfigurationTests.With(model, number % 2 == 0 ? "even" : "odd") + string.Create(CultureInfo.InvariantCulture, $"agent:\n  window: {20 + number}\nworkspaces:\n  team:\n    description: Edit {number}\n");

    private static async Task<int> TalkAsync(SigilAppFixture gateway, CancellationToken cancellationToken)
    {
        using var owner = gateway.ApiClient();
        var turns = 0;
        do
        {
            Assert.Equal("Hello there.", (await owner.ChatAsync("hi")).Text("content"));
            turns++;
        }
        while (!cancellationToken.IsCancellationRequested);

        return turns;
    }

    private sealed class Gateway : IAsyncDisposable
    {
        public SigilAppFixture App { get; } = new();

        public async ValueTask DisposeAsync() => await App.DisposeAsync();
    }
}
