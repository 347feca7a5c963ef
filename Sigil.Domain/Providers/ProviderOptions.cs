// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Security.Secrets;

namespace Sigil.Domain.Providers;

/// <summary>One entry of <c>providers</c> in configuration.</summary>
public sealed class ProviderOptions
{
    /// <summary>The key of the entry, first part of its models' references: a-z, 0-9, '-', '_', no slash.</summary>
    public required string Name { get; init; }

    /// <summary>One of <see cref="ProviderKinds.All"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>The vendor's key; null when there is none.</summary>
    public SecretValue? ApiKey { get; init; }

    /// <summary>Where the key is, when it is not here; null when it is, or there is none.</summary>
    public SecretReference? KeyReference { get; init; }

    /// <summary>Whether there is a key, here or elsewhere.</summary>
    public bool HasKey => ApiKey is not null || KeyReference is not null;

    /// <summary>Base address, absolute http or https; null for the vendor's own.</summary>
    public Uri? Endpoint { get; init; }

    /// <summary>Models to offer, and then only these; empty offers the built-in list and whatever else the vendor has.</summary>
    public IReadOnlyList<string> Models { get; init; } = [];

    /// <summary>The same entry with the key that it refers to.</summary>
    internal ProviderOptions WithKey(SecretValue key) => new() { Name = Name, Kind = Kind, ApiKey = key, Endpoint = Endpoint, Models = Models };
}
