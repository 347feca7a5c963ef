// SPDX-License-Identifier: Apache-2.0

using BenchmarkDotNet.Attributes;
using Sigil.Domain.Security.Scanning;
using Sigil.Domain.Security.Scanning.Matching;
using Sigil.Domain.Security.Scanning.Rules;
using Sigil.Domain.Security.Scanning.Rules.Injections;
using Sigil.Domain.Security.Scanning.Streaming;

namespace Sigil.Benchmarks.Micro;

/// <summary>What scanning costs: ordinary text, text made to be slow, and an answer that streams.</summary>
[MemoryDiagnoser]
public class ScanBenchmarks
{
    private const string Prose = "The quick brown fox jumps over the lazy dog while the rain falls gently upon the hills of the north, and nobody minds. ";

    private readonly string _clean = string.Concat(Enumerable.Repeat(Prose, 10_000));
    private readonly string _nearly = Repeated(ScanRules.Secrets.Concat(ScanRules.Markup).SelectMany(rule => rule.Keywords));
    private readonly string _words = Repeated(Lexicon.All.SelectMany(lexicon => lexicon.Terms.Values).SelectMany(terms => terms.Split('|', StringSplitOptions.TrimEntries)));
    private readonly string[] _pieces = [.. Prose.Chunk(4).Select(piece => new string(piece))];

    /// <summary>1.2 MB of plain text; below 12 ms is 100 MB in a second.</summary>
    [Benchmark]
    public IReadOnlyList<ScanFinding> CleanText() => ScanEngine.Find(_clean, ScanStage.Tool);

    /// <summary>The same, looked through for credentials only.</summary>
    [Benchmark]
    public IReadOnlyList<ScanFinding> CleanAnswer() => ScanEngine.Find(_clean, ScanStage.Output);

    /// <summary>100 kB that hold every keyword and no match.</summary>
    [Benchmark]
    public IReadOnlyList<ScanFinding> NearMisses() => ScanEngine.Find(_nearly, ScanStage.Tool);

    /// <summary>100 kB of nothing but the words of injections, of all languages in turn.</summary>
    [Benchmark]
    public IReadOnlyList<ScanFinding> Words() => ScanEngine.Find(_words, ScanStage.Tool);

    /// <summary>An answer of 30 pieces.</summary>
    [Benchmark]
    public int Stream()
    {
        var screen = new RedactingScreen();
        var seen = 0;
        foreach (var piece in _pieces)
        {
            seen += screen.Feed(piece).Length;
        }

        return seen;
    }

    private static string Repeated(IEnumerable<string> texts)
    {
        const int Length = 100_000;
        var shuffled = texts.ToArray();
        new Random(7).Shuffle(shuffled);
        return string.Join(' ', Enumerable.Range(0, Length).Select(i => shuffled[i % shuffled.Length]))[..Length];
    }
}
