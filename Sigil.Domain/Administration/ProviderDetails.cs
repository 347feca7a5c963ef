// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Providers;

namespace Sigil.Domain.Administration;

/// <summary>A provider as administrators see it; never its key.</summary>
public sealed record ProviderDetails
{
    /// <summary>The provider's name and how it is.</summary>
    public required ProviderStatus Status { get; init; }

    /// <summary>The configured base address; null for the vendor's own.</summary>
    public Uri? Endpoint { get; init; }

    /// <summary>Where requests go, the vendor's own address included; null for the stand-in, which makes none.</summary>
    public Uri? Address { get; init; }

    public required ProviderOrigin Origin { get; init; }

    /// <summary>The models' names at the provider.</summary>
    public IReadOnlyList<string> Models { get; init; } = [];

    public ModelsOrigin ModelsOrigin { get; init; }

    /// <summary>Stands for the entry of configuration as it is; another after every change of it, and after a restart.</summary>
    public long Revision { get; init; }
}
