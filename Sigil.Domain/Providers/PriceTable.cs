// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;

namespace Sigil.Domain.Providers;

/// <summary>Prices from configuration.</summary>
internal sealed class PriceTable : IPriceTable
{
    private const decimal Million = 1_000_000m;

    public decimal? CostOf(ModelRoute route, ModelReference model, TokenUsage usage)
    {
        if (route.Settings.Get<PriceOptions>().Prices.TryGetValue(model, out var price))
        {
            return Cost(price, usage);
        }

        return route.Settings.Get<ProviderSet>().Find(model.Provider)?.Provider.Kind == ProviderKinds.Demo ? 0 : null;
    }

    private static decimal Cost(ModelPrice price, TokenUsage usage)
    {
        // Cached tokens are part of the input; a vendor that counts more of them than of input is not paid back.
        var fresh = Math.Max(0, usage.Input - usage.CacheRead - usage.CacheWrite);
        return ((fresh * price.Input)
            + (usage.CacheRead * (price.CacheRead ?? price.Input))
            + (usage.CacheWrite * (price.CacheWrite ?? price.Input))
            + (usage.Output * price.Output)) / Million;
    }
}
