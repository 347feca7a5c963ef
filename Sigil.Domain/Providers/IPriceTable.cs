// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;

namespace Sigil.Domain.Providers;

/// <summary>What tokens cost.</summary>
public interface IPriceTable
{
    /// <summary>Cost in US dollars at the prices under which the route was chosen; null when the model's price is not configured. The demo stand-in and local models configured at 0 cost 0.</summary>
    decimal? CostOf(ModelRoute route, ModelReference model, TokenUsage usage);
}
