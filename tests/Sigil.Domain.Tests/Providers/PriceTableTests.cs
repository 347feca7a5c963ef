// SPDX-License-Identifier: Apache-2.0

using Microsoft.Extensions.Options;
using Sigil.Domain.Common;
using Sigil.Domain.Providers;

namespace Sigil.Domain.Tests.Providers;

public sealed class PriceTableTests
{
    private static readonly ModelReference Model = ModelReference.Parse("a/one");

    [Fact]
    public void Cost_CachedTokens_AreBilledAtTheirOwnRate()
    {
        var table = Table(new ModelPrice(Input: 3, Output: 15, CacheRead: 0.30m, CacheWrite: 3.75m));

        // 1,000 fresh, 8,000 read from and 1,000 written to the cache, 2,000 written.
        Assert.Equal(0.003m + 0.0024m + 0.00375m + 0.03m, table.CostOf(Model, new TokenUsage(10_000, 2_000, 8_000, 1_000)));
    }

    [Fact]
    public void Cost_WithoutCacheRates_BillsCachedTokensAsInput()
        => Assert.Equal(3m, Table(new ModelPrice(3, 15)).CostOf(Model, new TokenUsage(1_000_000, 0, 400_000, 100_000)));

    [Fact]
    public void Cost_MoreCachedThanRead_IsNeverNegative()
        => Assert.True(Table(new ModelPrice(3, 15, 0, 0)).CostOf(Model, new TokenUsage(10, 0, 20, 20)) >= 0);

    [Fact]
    public void Cost_OfAModelWithoutPrice_IsUnknownAndNotZero()
        => Assert.Null(Table(new ModelPrice(3, 15)).CostOf(ModelReference.Parse("a/two"), new TokenUsage(1, 1)));

    [Fact]
    public void Cost_OfTheDemoStandIn_IsZero()
        => Assert.Equal(0m, Table(new ModelPrice(3, 15)).CostOf(ModelReference.Parse("demo/assistant"), new TokenUsage(100, 100)));

    [Fact]
    public void Cost_ConfiguredAsZero_IsZero()
        => Assert.Equal(0m, Table(new ModelPrice(0, 0)).CostOf(Model, new TokenUsage(100, 100)));

    private static PriceTable Table(ModelPrice price)
    {
        var options = new PriceOptions();
        options.Prices[Model] = price;
        return new PriceTable(Options.Create(options), new RoutingFixture(new FakeProvider("a", "one")).Registry);
    }
}
