// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Security.Secrets;

namespace Sigil.Domain.Administration.Secrets;

/// <summary>A secret as somebody wants it.</summary>
public sealed record SecretDraft
{
    /// <summary>The value; null keeps the one that is stored, which is possible only while the secret goes nowhere new.</summary>
    public SecretValue? Value { get; init; }

    /// <summary>The workspace whose tools may use it; null for the gateway's own requests.</summary>
    public string? Workspace { get; init; }

    /// <summary>Where it may be sent.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];
}
