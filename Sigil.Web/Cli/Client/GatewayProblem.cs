// SPDX-License-Identifier: Apache-2.0

using Sigil.Web.Hosting.Problems;

namespace Sigil.Web.Cli.Client;

/// <summary>What the gateway says about a failure.</summary>
internal sealed record GatewayProblem
{
    public string? Title { get; init; }

    public string? Detail { get; init; }

    public string? Code { get; init; }

    public string? Field { get; init; }

    public string? Fix { get; init; }

    public IReadOnlyList<ProblemItem>? Errors { get; init; }
}
