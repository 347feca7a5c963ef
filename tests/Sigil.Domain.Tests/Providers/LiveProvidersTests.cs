// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common.Errors;
using Sigil.Domain.Common.Settings;
using Sigil.Domain.Providers;
using Sigil.Domain.Security.Secrets;

namespace Sigil.Domain.Tests.Providers;

/// <summary>Providers that change while the gateway runs.</summary>
public sealed class LiveProvidersTests
{
    [Fact]
    public async Task Turn_ProviderTakenAwayMeanwhile_KeepsTheOneItBeganWith()
    {
        var fixture = new RoutingFixture("a/one", [], new FakeProvider("a", "one").Says("still here"));
        var route = fixture.Router.Route(null, null, null).OrThrow();

        Replace(fixture, "demo/assistant");
        var events = new List<ChatEvent>();
        await foreach (var next in fixture.Router.StreamAsync(route, RoutingFixture.Request, CancellationToken.None))
        {
            events.Add(next);
        }

        Assert.Contains(new ChatText("still here"), events);
        Assert.Null(fixture.Registry.Find("a"));
        Assert.Equal(ErrorCodes.ProviderUnknown, fixture.Router.Route(RoutingFixture.Model("a/one"), null, null).Error!.Code);
        Assert.Equal("demo/assistant", fixture.Router.Route(null, null, null).OrThrow().Candidates.Single().ToString());
    }

    [Fact]
    public async Task Provider_Unchanged_IsKeptWithItsHealth()
    {
        var fixture = await BrokenAsync();
        var kept = fixture.Registry.Find("a");

        Replace(fixture, "a/one", Entry("a", "k"));

        Assert.Same(kept, fixture.Registry.Find("a"));
        Assert.False(fixture.StatusOf("a").Available);
    }

    [Fact]
    public async Task Provider_OtherKey_StartsInGoodHealth()
    {
        var fixture = await BrokenAsync();

        Replace(fixture, "a/one", Entry("a", "another"));

        Assert.True(fixture.StatusOf("a").Available);
        Assert.Equal(0, fixture.StatusOf("a").FailureCount);
    }

    [Fact]
    public async Task Provider_OnlyItsModelsChanged_KeepsItsHealth()
    {
        var fixture = await BrokenAsync();

        Replace(fixture, "a/one", Entry("a", "k", "one"));

        Assert.False(fixture.StatusOf("a").Available);
    }

    [Fact]
    public void Settings_ThatDoNotFitTogether_LeaveTheOnesBefore()
    {
        var fixture = new RoutingFixture("a/one", [], new FakeProvider("a", "one"));
        var before = fixture.Settings.Current;

        Assert.Throws<InvalidOperationException>(() => Replace(fixture, null, Entry("a", "k"), Entry("a", "k")));

        Assert.Same(before, fixture.Settings.Current);
        Assert.False(before.Replaced.IsCompleted);
    }

    [Fact]
    public void Settings_Replaced_AreSaidToBe()
    {
        var fixture = new RoutingFixture();
        var before = fixture.Settings.Current;

        Replace(fixture, null);

        Assert.True(before.Replaced.IsCompleted);
        Assert.False(fixture.Settings.Current.Replaced.IsCompleted);
    }

    /// <summary>Provider <c>a</c> has just failed and rests.</summary>
    private static async Task<RoutingFixture> BrokenAsync()
    {
        var fixture = new RoutingFixture("a/one", [], new FakeProvider("a", "one").Fails(ErrorCodes.ProviderUpstreamFailure));
        await fixture.ReadAsync();
        Assert.False(fixture.StatusOf("a").Available);
        return fixture;
    }

    private static ProviderOptions Entry(string name, string key, params string[] models)
        => new() { Name = name, Kind = ProviderKinds.OpenAICompatible, ApiKey = new SecretValue(key), Models = models };

    private static void Replace(RoutingFixture fixture, string? defaultModel, params ProviderOptions[] providers)
    {
        var options = new ProvidersOptions();
        foreach (var provider in providers)
        {
            options.Providers.Add(provider);
        }

        fixture.Settings.Replace(SettingsSnapshot.Of(options, new ModelOptions { Default = defaultModel is null ? null : RoutingFixture.Model(defaultModel) }, new PriceOptions()));
    }
}
