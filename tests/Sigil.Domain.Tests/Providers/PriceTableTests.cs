// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Common.Settings;
using Sigil.Domain.Providers;

namespace Sigil.Domain.Tests.Providers;

public sealed class PriceTableTests
{
    private static readonly ModelReference Model = ModelReference.Parse("a/one");

    [Fact]
    public void Cost_CachedTokens_AreBilledAtTheirOwnRate()
    {
        var price = new ModelPrice(Input: 3, Output: 15, CacheRead: 0.30m, CacheWrite: 3.75m);

        // 1,000 fresh, 8,000 read from and 1,000 written to the cache, 2,000 written.
        Assert.Equal(0.003m + 0.0024m + 0.00375m + 0.03m, Cost(price, Model, new TokenUsage(10_000, 2_000, 8_000, 1_000)));
    }

    [Fact]
    public void Cost_WithoutCacheRates_BillsCachedTokensAsInput()
        => Assert.Equal(3m, Cost(new ModelPrice(3, 15), Model, new TokenUsage(1_000_000, 0, 400_000, 100_000)));

    [Fact]
    public void Cost_MoreCachedThanRead_IsNeverNegative()
        => Assert.True(Cost(new ModelPrice(3, 15, 0, 0), Model, new TokenUsage(10, 0, 20, 20)) >= 0);

    [Fact]
    public void Cost_OfAModelWithoutPrice_IsUnknownAndNotZero()
        => Assert.Null(Cost(new ModelPrice(3, 15), ModelReference.Parse("a/two"), new TokenUsage(1, 1)));

    [Fact]
    public void Cost_OfTheDemoStandIn_IsZero()
        => Assert.Equal(0m, Cost(new ModelPrice(3, 15), ModelReference.Parse("demo/assistant"), new TokenUsage(100, 100)));

    [Fact]
    public void Cost_ConfiguredAsZero_IsZero()
        => Assert.Equal(0m, Cost(new ModelPrice(0, 0), Model, new TokenUsage(100, 100)));

    [Fact]
    public void Cost_PriceChangedMeanwhile_IsThatOfTheTurnsStart()
    {
        var fixture = new RoutingFixture(new FakeProvider("a", "one"));
        var route = RouteAt(fixture, new ModelPrice(3, 15));
        var later = RouteAt(fixture, new ModelPrice(30, 150));
        var usage = new TokenUsage(1_000_000, 0);

        Assert.Equal((3m, 30m), (new PriceTable().CostOf(route, Model, usage), new PriceTable().CostOf(later, Model, usage)));
    }

    private static decimal? Cost(ModelPrice price, ModelReference model, TokenUsage usage)
        => new PriceTable().CostOf(RouteAt(new RoutingFixture(new FakeProvider("a", "one")), price), model, usage);

    private static ModelRoute RouteAt(RoutingFixture fixture, ModelPrice price)
    {
        var options = new PriceOptions();
        options.Prices[Model] = price;
        var before = fixture.Settings.Current;
        fixture.Settings.Replace(SettingsSnapshot.Of(before.Get<ProvidersOptions>(), before.Get<ModelOptions>(), options));
        return fixture.Router.Route(Model, null, null).OrThrow();
    }
}
