// SPDX-License-Identifier: Apache-2.0

using System.Globalization;

namespace Sigil.Benchmarks.Load;

/// <summary>Prints the figures as they come, as Markdown tables.</summary>
internal sealed class Report
{
    /// <summary>The first start makes the databases and keys, so it stands alone.</summary>
    public void Starts(IReadOnlyList<(TimeSpan Wall, TimeSpan Cpu)> starts)
    {
        Say("| Start to the first good /health | wall, ms | CPU, ms |");
        Say("|---|---:|---:|");
        Say($"| first, makes the data directory | {starts[0].Wall.TotalMilliseconds:0} | {starts[0].Cpu.TotalMilliseconds:0} |");
        if (starts.Count > 1)
        {
            var later = starts.Skip(1).ToList();
            Say($"| median of {later.Count} more | {Median(later.Select(start => start.Wall)):0} | {Median(later.Select(start => start.Cpu)):0} |");
            Say($"| fastest, slowest | {later.Min(start => start.Wall).TotalMilliseconds:0}, {later.Max(start => start.Wall).TotalMilliseconds:0} | {later.Min(start => start.Cpu).TotalMilliseconds:0}, {later.Max(start => start.Cpu).TotalMilliseconds:0} |");
        }

        Say($"");
    }

    public void Memory(string when, MemoryFigures memory) => Say($"{when}: {memory}");

    public void BeginTurns()
    {
        Say($"");
        Say("| Sessions | Answer | turns/s | p50, ms | p95, ms | p99, ms | CPU-ms per turn | times the proxy |");
        Say("|---:|---|---:|---:|---:|---:|---:|---:|");
    }

    /// <summary>A row, with its processor time as a multiple of the bare proxy's.</summary>
    public void Turns(string name, RunFigures run, RunFigures baseline)
        => Say($"| {run.Sessions} | {name} | {run.TurnsPerSecond:0} | {run.Percentile(0.5):0.00} | {run.Percentile(0.95):0.00} | {run.Percentile(0.99):0.00} | {run.CpuMsPerTurn:0.000} | {run.CpuMsPerTurn / baseline.CpuMsPerTurn:0.0} |");

    public void Disk(long bytes, int turns) => Say($"Disk after {turns} turns and a clean stop: {bytes / 1024.0:0} kB, {bytes / (double)turns:0} bytes per turn");

    private static double Median(IEnumerable<TimeSpan> times)
    {
        var sorted = times.Select(time => time.TotalMilliseconds).Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private static void Say(string line) => Console.WriteLine(line);
}
