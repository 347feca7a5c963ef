// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Security.Scanning;
using Sigil.Domain.Security.Scanning.Rules;

namespace Sigil.Testing.Scanning;

/// <summary>Attacks in eight languages and many encodings, secrets of every kind, and texts that speak about such things without being one.</summary>
internal static class ScanCorpus
{
    /// <summary>Injections: the written ones, and some of the English ones in each disguise.</summary>
    public static IReadOnlyList<ScanSample> Injections { get; } = [.. Read("attacks.tsv"), .. Disguised()];

    /// <summary>One text for each kind of secret that blocks.</summary>
    public static IReadOnlyList<ScanSample> Secrets { get; } =
        [.. ScanRules.Secrets.Where(rule => rule.Severity > ScanSeverity.Low).Select(rule => new ScanSample("secret", SecretSamples.Of(rule).Text))];

    /// <summary>Texts that must pass.</summary>
    public static IReadOnlyList<ScanSample> Benign { get; } = [.. Read("benign.tsv"), .. Identifiers.All];

    /// <summary>Injections of a second set: written blind and measured once, then used to widen the rules. It is no longer held out.</summary>
    public static IReadOnlyList<ScanSample> SecondInjections { get; } = [.. Read("second-attacks.tsv")];

    /// <summary>Harmless texts of the same kind.</summary>
    public static IReadOnlyList<ScanSample> SecondBenign { get; } = [.. Read("second-benign.tsv")];

    private static IEnumerable<ScanSample> Read(string file)
        => File.ReadLines(Path.Combine(Checkout.Root, "tests/Sigil.Testing/Scanning", file))
            .Select(line => line.Split('\t'))
            .Select(parts => new ScanSample(parts[0], parts[1]));

    private static IEnumerable<ScanSample> Disguised()
        => from text in Read("attacks.tsv").Where(sample => sample.Group == "en").Take(40)
           from disguise in Disguise.All
           select new ScanSample(disguise.Name, disguise.Apply(text.Text));
}
