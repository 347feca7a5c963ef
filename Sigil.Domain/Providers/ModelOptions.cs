// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;

namespace Sigil.Domain.Providers;

/// <summary><c>models</c> of configuration.</summary>
public sealed class ModelOptions
{
    /// <summary>The model used where nothing else names one; null chooses the first provider with a key, else the demo stand-in.</summary>
    public ModelReference? Default { get; set; }

    /// <summary>Tried in this order when the chosen model gives no answer.</summary>
    public IReadOnlyList<ModelReference> Failover { get; set; } = [];

    /// <summary>How long a provider rests after a failure, where the vendor does not say; more than zero.</summary>
    public TimeSpan Cooldown { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a provider rests after it refused the key or an empty account: asking again changes nothing and may lock the account. More than zero.</summary>
    public TimeSpan AccountCooldown { get; set; } = TimeSpan.FromMinutes(5);
}
