// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Benchmarks.Load;

/// <summary>How much is measured.</summary>
/// <param name="Starts">How often the gateway is started for the figure of a cold start.</param>
/// <param name="Scale">Turns of each row in thousands; 1 is enough to see a change, 4 is what the docs show.</param>
/// <param name="SoakTurns">Turns after which memory and disk are read.</param>
internal sealed record LoadPlan(int Starts, double Scale, int SoakTurns)
{
    /// <summary>Sessions that talk at once, one row each.</summary>
    public IReadOnlyList<int> Sessions { get; } = [1, 8, 32];

    /// <summary>After how many turns memory is read: a tenth of them, four, seven, and all.</summary>
    public IEnumerable<int> SoakLegs => [SoakTurns / 10, SoakTurns * 4 / 10, SoakTurns * 7 / 10, SoakTurns];

    /// <summary>Turns of a row: one session alone takes longest for each.</summary>
    public int TurnsOf(int sessions) => (int)(1000 * Scale * (sessions == 1 ? 0.5 : 1));
}
