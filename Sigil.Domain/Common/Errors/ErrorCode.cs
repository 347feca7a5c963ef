// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Common.Errors;

/// <summary>A stable, dotted name of a failure that clients may test for; the closed set is <see cref="ErrorCodes"/>.</summary>
/// <param name="Value">The name, for example <c>agent.lane.full</c>.</param>
/// <param name="Kind">What it means to the caller.</param>
public sealed record ErrorCode(string Value, ErrorKind Kind)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
