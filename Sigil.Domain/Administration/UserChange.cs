// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Identity;

namespace Sigil.Domain.Administration;

/// <summary>What to change of a user; null leaves it as it is.</summary>
public sealed record UserChange
{
    /// <summary>1 to 100 characters without control characters.</summary>
    public string? Name { get; init; }

    /// <summary>The role; not one with more rights than whoever changes it has.</summary>
    public UserRole? Role { get; init; }

    /// <summary>False takes every credential away for good and lets the user in nowhere; true lets them sign in anew.</summary>
    public bool? Enabled { get; init; }
}
