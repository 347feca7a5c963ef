// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Security.Scanning;
using Sigil.Domain.Security.Scanning.Rules;

namespace Sigil.Testing.Scanning;

/// <summary>Attacks in eight languages and many encodings, secrets of every kind, and texts that speak about such things without being one.</summary>
internal static class ScanCorpus
{
    /// <summary>Injections: the written ones, some of the English ones in each disguise, and some of the others in each encoding.</summary>
    public static IReadOnlyList<ScanSample> Injections { get; } = [.. Read("attacks.tsv"), .. Disguised(), .. Encoded()];

    /// <summary>One text for each kind of secret that blocks.</summary>
    public static IReadOnlyList<ScanSample> Secrets { get; } =
        [.. ScanRules.Secrets.Where(rule => rule.Severity > ScanSeverity.Low).Select(rule => new ScanSample("secret", SecretSamples.Of(rule).Text))];

    /// <summary>Texts that must pass.</summary>
    public static IReadOnlyList<ScanSample> Benign { get; } = [.. Read("benign.tsv"), .. Identifiers.All];

    /// <summary>Injections by several authors who had not seen the rules: measured blind once, then used to widen them.</summary>
    public static IReadOnlyList<ScanSample> TunedInjections { get; } = Read("tuned-attacks.tsv");

    /// <summary>Harmless texts by the same authors.</summary>
    public static IReadOnlyList<ScanSample> TunedBenign { get; } = Read("tuned-benign.tsv");

    /// <summary>The samples of a file: a group, a tab and a text on each line.</summary>
    /// <param name="file">Its name in the folder of the corpus, or its full path.</param>
    public static IReadOnlyList<ScanSample> Read(string file)
        => [.. File.ReadLines(Path.Combine(Checkout.Root, "tests/Sigil.Testing/Scanning", file)).Select(line => line.Split('\t')).Select(parts => new ScanSample(parts[0], parts[1]))];

    private static IEnumerable<ScanSample> Disguised()
        => from text in Read("attacks.tsv").Where(sample => sample.Group == "en").Take(40)
           from disguise in Disguise.All
           select new ScanSample(disguise.Name, disguise.Apply(text.Text));

    private static IEnumerable<ScanSample> Encoded()
        => from language in Read("attacks.tsv").Where(sample => sample.Group != "en").GroupBy(sample => sample.Group)
           from text in language.Take(5)
           from disguise in Disguise.Encodings
           select new ScanSample($"{language.Key}, {disguise.Name}", disguise.Apply(text.Text));
}
