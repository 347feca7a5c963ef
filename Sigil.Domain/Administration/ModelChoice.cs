// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Providers;

namespace Sigil.Domain.Administration;

/// <summary>Which models are used where nobody names one, and what they cost.</summary>
public sealed record ModelChoice
{
    /// <summary>The configured default; null leaves it to the first provider with a key.</summary>
    public ModelReference? Configured { get; init; }

    /// <summary>The default in force.</summary>
    public required ModelReference Default { get; init; }

    /// <summary>Tried in this order when the chosen model gives no answer.</summary>
    public IReadOnlyList<ModelReference> Failover { get; init; } = [];

    /// <summary>The models that are listed, by reference.</summary>
    public IReadOnlyList<ModelReference> Models { get; init; } = [];

    /// <summary>The configured prices.</summary>
    public IReadOnlyList<(ModelReference Model, ModelPrice Price)> Prices { get; init; } = [];

    /// <summary>Why the choice cannot be changed here, in a sentence; null when it can.</summary>
    public string? Unchangeable { get; init; }
}
