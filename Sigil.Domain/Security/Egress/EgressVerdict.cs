// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Egress;

/// <summary>Whether a request may leave. The default value is a refusal.</summary>
public readonly record struct EgressVerdict
{
    /// <summary>Whether it may.</summary>
    public bool Allowed { get; init; }

    /// <summary>One of <see cref="EgressRules"/>; null only in the default value.</summary>
    public string? Rule { get; init; }

    /// <summary>Why, for people.</summary>
    public string? Reason { get; init; }

    /// <summary>The address in its canonical form; null when it has none.</summary>
    public Uri? Url { get; init; }

    /// <summary>What the host resolves to, as far as that was asked.</summary>
    public IReadOnlyList<string> Addresses { get; init; }
}
