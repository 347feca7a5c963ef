// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using System.Globalization;
using Sigil.Domain.Security.Scanning;
using Sigil.Domain.Security.Scanning.Matching;
using Sigil.Testing.Scanning;

namespace Sigil.Benchmarks.Recall;

/// <summary>Says how many attacks and secrets the scanner finds, and how many harmless texts it would stop: for the corpus, for texts of other authors that have been tuned to, and for any file.</summary>
internal sealed class RecallCommand : Command
{
    private readonly Option<bool> _show = new("--show") { Description = "Print each text that was judged wrongly." };
    private readonly Option<FileInfo> _attacks = new("--attacks") { Description = "A file of attacks to measure instead: a group, a tab and a text on each line." };
    private readonly Option<FileInfo> _harmless = new("--harmless") { Description = "A file of harmless texts to measure instead." };

    public RecallCommand()
        : base("recall", "Counts what the scanner finds and what it stops wrongly.")
    {
        Add(_show);
        Add(_attacks);
        Add(_harmless);
        SetAction(arguments =>
        {
            var show = arguments.GetValue(_show);
            var (attacks, harmless) = (arguments.GetValue(_attacks), arguments.GetValue(_harmless));
            if (attacks is null && harmless is null)
            {
                Run(show);
            }

            if (attacks is not null)
            {
                Count("attacks", ScanCorpus.Read(attacks.FullName), ScanStage.Tool, found: true, show);
            }

            if (harmless is not null)
            {
                Count("harmless", ScanCorpus.Read(harmless.FullName), ScanStage.Tool, found: false, show);
            }
        });
    }

    private static void Run(bool show)
    {
        Count("attacks", ScanCorpus.Injections, ScanStage.Tool, found: true, show);
        Count("secrets", ScanCorpus.Secrets, ScanStage.Output, found: true, show);
        Count("harmless", ScanCorpus.Benign, ScanStage.Tool, found: false, show);
        Count("attacks of others", ScanCorpus.TunedInjections, ScanStage.Tool, found: true, show);
        Count("harmless of others", ScanCorpus.TunedBenign, ScanStage.Tool, found: false, show);
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
            Console.WriteLine($"    {sample.Group}: {sample.Text} [{string.Join(", ", Threats(sample.Text, stage))}]");
        }
    }

    private static bool Stops(string text, ScanStage stage) => Threats(text, stage).Any();

    private static IEnumerable<string> Threats(string text, ScanStage stage)
        => ScanEngine.Find(text, stage).Where(finding => finding.Severity > ScanSeverity.Low).Select(finding => $"{finding.Rule}: {text.Substring(finding.Start, Math.Min(finding.Length, text.Length - finding.Start))}");
}
