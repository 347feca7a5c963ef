// SPDX-License-Identifier: Apache-2.0

using BenchmarkDotNet.Attributes;
using Sigil.Domain.Security.Capabilities;

namespace Sigil.Benchmarks.Micro;

/// <summary>The capability matcher: one name against a list of rules.</summary>
[MemoryDiagnoser]
public class CapabilityBenchmarks
{
    private CapabilitySet _rules = CapabilitySet.Empty;
    private Capability? _last;
    private Capability? _absent;

    /// <summary>Rules in the list.</summary>
    [Params(4, 100)]
    public int Rules { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        _rules = CapabilitySet.Parse(Enumerable.Range(0, Rules).Select(rule => $"tool.area{rule}.*"));
        Capability.TryParse($"tool.area{Rules - 1}.read", null, out _last);
        Capability.TryParse("filesystem.read", null, out _absent);
    }

    [Benchmark]
    public bool MatchesTheLastRule() => _rules.Contains(_last!);

    [Benchmark]
    public bool MatchesNone() => _rules.Contains(_absent!);

    [Benchmark]
    public bool ReadAndMatched() => _rules.Contains("tool.area0.read");
}
