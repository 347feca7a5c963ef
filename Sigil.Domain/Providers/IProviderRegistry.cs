// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;

namespace Sigil.Domain.Providers;

/// <summary>Knows the configured providers and how they are.</summary>
public interface IProviderRegistry
{
    /// <summary>The provider, or null.</summary>
    IChatProvider? Find(string name);

    /// <summary>All providers with their health, in the order of configuration; the demo stand-in last.</summary>
    IReadOnlyList<ProviderStatus> List();

    /// <summary>All listed models of all providers, by reference.</summary>
    IReadOnlyList<ModelInfo> Models();

    /// <summary>The model used where neither session nor workspace names one.</summary>
    ModelReference Default { get; }
}
