// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Approvals;

/// <summary>What one argument of a later call has to be.</summary>
/// <param name="Name">The argument.</param>
/// <param name="IsOrigin">True when <paramref name="Value"/> is the scheme, host and port that an address must have; else the argument must be just <paramref name="Value"/>.</param>
/// <param name="Value">An origin, or canonical JSON.</param>
public sealed record ArgumentConstraint(string Name, bool IsOrigin, string Value);
