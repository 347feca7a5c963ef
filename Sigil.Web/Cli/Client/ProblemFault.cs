// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Web.Cli.Client;

/// <summary>One of several faults that the gateway found.</summary>
internal sealed record ProblemFault
{
    public string? Field { get; init; }

    public string? Detail { get; init; }
}
