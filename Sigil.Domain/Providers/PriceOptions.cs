// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;

namespace Sigil.Domain.Providers;

/// <summary><c>prices</c> of configuration.</summary>
public sealed class PriceOptions
{
    /// <summary>Prices by model; a model that is not here has an unknown price, never a price of zero.</summary>
    public IDictionary<ModelReference, ModelPrice> Prices { get; } = new Dictionary<ModelReference, ModelPrice>();
}
