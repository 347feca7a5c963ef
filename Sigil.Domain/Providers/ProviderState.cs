// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Providers;

/// <summary>How a provider is, in one word.</summary>
public enum ProviderState
{
    /// <summary>Nobody knows.</summary>
    Unknown = 0,

    /// <summary>It was not asked anything yet.</summary>
    Untried,

    /// <summary>It answered when it was asked last.</summary>
    Healthy,

    /// <summary>It failed when it was asked last, and is asked again.</summary>
    Failing,

    /// <summary>It failed, and is not asked until its rest is over.</summary>
    Resting,
}
