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

    /// <summary>Base address, absolute http or https; null for the vendor's own.</summary>
    public Uri? Endpoint { get; init; }

    /// <summary>Models to offer, and then only these; empty offers the built-in list and whatever else the vendor has.</summary>
    public IReadOnlyList<string> Models { get; init; } = [];
}
