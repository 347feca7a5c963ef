// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Administration;

/// <summary>An entry of <c>providers</c> as somebody wrote it; nothing of it is checked yet.</summary>
public sealed record ProviderDraft
{
    /// <summary>One of <see cref="Sigil.Domain.Providers.ProviderKinds.All"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>The base address; null or empty for the vendor's own.</summary>
    public string? Endpoint { get; init; }

    /// <summary>The key; null for the one that is stored, empty for none.</summary>
    public string? ApiKey { get; init; }

    /// <summary>The only models to offer; null or empty for what the vendor has.</summary>
    public IReadOnlyList<string>? Models { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Kind} {Endpoint}";
}
