// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Infrastructure.Networking;

/// <summary>How much of an answer is taken, and how long that may last (SS-12).</summary>
internal sealed record EgressLimits
{
    public int Redirects { get; init; } = 5;

    public int BodyBytes { get; init; } = 2 * 1024 * 1024;

    public TimeSpan Connect { get; init; } = TimeSpan.FromSeconds(10);

    public TimeSpan Whole { get; init; } = TimeSpan.FromSeconds(25);
}
