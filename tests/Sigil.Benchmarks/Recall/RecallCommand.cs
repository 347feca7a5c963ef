// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using System.Globalization;
using Sigil.Domain.Security.Scanning;
using Sigil.Domain.Security.Scanning.Matching;
using Sigil.Testing.Scanning;

namespace Sigil.Benchmarks.Recall;

/// <summary>Says how many attacks and secrets the scanner finds, and how many harmless texts it would stop: for the corpus, and for a second set that was measured blind once and has been tuned to since.</summary>
internal sealed class RecallCommand : Command
{
    private readonly Option<bool> _show = new("--show") { Description = "Print each text that was judged wrongly." };

    public RecallCommand()
        : base("recall", "Counts what the scanner finds and what it stops wrongly.")
    {
        Add(_show);
        SetAction(arguments => Run(arguments.GetValue(_show)));
    }

    private static void Run(bool show)
    {
        Count("attacks", ScanCorpus.Injections, ScanStage.Tool, found: true, show);
        Count("secrets", ScanCorpus.Secrets, ScanStage.Output, found: true, show);
        Count("harmless", ScanCorpus.Benign, ScanStage.Tool, found: false, show);
        Count("attacks, second set", ScanCorpus.SecondInjections, ScanStage.Tool, found: true, show);
        Count("harmless, second set", ScanCorpus.SecondBenign, ScanStage.Tool, found: false, show);
    }

    private static void Count(string name, IReadOnlyList<ScanSample> samples, ScanStage stage, bool found, bool show)
    {
        var wrong = samples.Where(sample => Stops(sample.Text, stage) != found).ToList();
        var rate = 100.0 * (found ? samples.Count - wrong.Count : wrong.Count) / samples.Count;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-22} {samples.Count,5}  {(found ? "found" : "stopped wrongly"),-15} {rate,6:0.00} %"));
        foreach (var group in samples.GroupBy(sample => sample.Group).Where(_ => found))
        {
            var missed = wrong.Count(sample => sample.Group == group.Key);
            if (missed > 0)
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {group.Key,-20} {group.Count(),5}  missed          {missed,6}"));
            }
        }

        foreach (var sample in wrong.Where(_ => show))
        {
            Console.WriteLine($"    {sample.Group}: {sample.Text}");
        }
    }

    private static bool Stops(string text, ScanStage stage) => ScanEngine.Find(text, stage).Any(finding => finding.Severity > ScanSeverity.Low);
}
