// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common.Settings;
using Sigil.Domain.Providers;

namespace Sigil.Web.Api.Models;

/// <summary>The models that can be chosen.</summary>
internal sealed class ModelsHandler(IProviderRegistry providers, ILiveSettings settings)
{
    public ModelList List()
    {
        var current = settings.Current;
        var prices = current.Get<PriceOptions>().Prices;
        return new ModelList(
            [.. providers.Models().Select(model => View(model, prices.TryGetValue(model.Reference, out var price) ? price : null))],
            providers.Default.ToString(),
            [.. current.Get<ModelOptions>().Failover.Select(model => model.ToString())]);
    }

    private static ModelView View(ModelInfo model, ModelPrice? price) => new(
        model.Reference.ToString(),
        model.Reference.Provider,
        model.Tools,
        model.Vision,
        model.MaxContextTokens,
        model.MaxOutputTokens,
        price is null ? null : new ModelPriceView(price.Input, price.Output, price.CacheRead, price.CacheWrite));
}
