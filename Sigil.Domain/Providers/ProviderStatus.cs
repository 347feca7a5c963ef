// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common.Errors;

namespace Sigil.Domain.Providers;

/// <summary>How a provider is.</summary>
/// <param name="Name">Its configured name.</param>
/// <param name="Kind">Its wire.</param>
/// <param name="Available">False while it cools down after a failure.</param>
/// <param name="FailureCount">Failures since the start.</param>
/// <param name="LastFailureAt">The last one, or null.</param>
/// <param name="CooldownUntil">When the next attempt is made; null while available.</param>
/// <param name="LastError">What the last failure said; null after a success.</param>
public sealed record ProviderStatus(
    string Name,
    string Kind,
    bool Available,
    int FailureCount,
    DateTimeOffset? LastFailureAt,
    DateTimeOffset? CooldownUntil,
    SigilError? LastError)
{
    /// <summary>When an answer came to its end last, or null.</summary>
    public DateTimeOffset? LastSuccessAt { get; init; }

    /// <summary>The same in one word.</summary>
    public ProviderState State
        => !Available ? ProviderState.Resting
            : LastError is not null ? ProviderState.Failing
            : LastSuccessAt is not null ? ProviderState.Healthy
            : ProviderState.Untried;
}
