// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Web.Api.Models;

/// <summary>The models that can be chosen.</summary>
/// <param name="Models">By id.</param>
/// <param name="Default">Used where neither session nor workspace names one.</param>
/// <param name="Failover">Tried in this order when the chosen model gives no answer.</param>
internal sealed record ModelList(IReadOnlyList<ModelView> Models, string Default, IReadOnlyList<string> Failover);

/// <summary>A model; unknown limits and an unknown price are null.</summary>
internal sealed record ModelView(string Id, string Provider, bool Tools, bool Vision, int? MaxContextTokens, int? MaxOutputTokens, ModelPriceView? Price);

/// <summary>US dollars for a million tokens; a cache price that is null is that of input.</summary>
internal sealed record ModelPriceView(decimal Input, decimal Output, decimal? CacheRead, decimal? CacheWrite);
