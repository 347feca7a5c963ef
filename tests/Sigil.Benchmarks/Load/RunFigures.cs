// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Benchmarks.Load;

/// <summary>What one row of turns came to.</summary>
/// <param name="Sessions">Sessions that talked at once.</param>
/// <param name="Turns">All their turns.</param>
/// <param name="Elapsed">From the first request to the last answer.</param>
/// <param name="Cpu">Processor time of the measured process in that time.</param>
/// <param name="Latencies">Of each turn, in milliseconds, sorted.</param>
internal sealed record RunFigures(int Sessions, int Turns, TimeSpan Elapsed, TimeSpan Cpu, double[] Latencies)
{
    public double TurnsPerSecond => Turns / Elapsed.TotalSeconds;

    public double CpuMsPerTurn => Cpu.TotalMilliseconds / Turns;

    /// <summary>The latency that this part of the turns did not exceed.</summary>
    public double Percentile(double part) => Latencies[(int)Math.Ceiling(part * Latencies.Length) - 1];
}
