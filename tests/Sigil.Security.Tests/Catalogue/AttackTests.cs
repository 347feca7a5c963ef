// SPDX-License-Identifier: Apache-2.0

using System.Text.RegularExpressions;
using Sigil.Testing;

namespace Sigil.Security.Tests.Catalogue;

/// <summary>Finds the tests that stand against each attack, in the sources of all test projects: a trait on the method or on its class, or the attack's id in front of the method's name.</summary>
internal static partial class AttackTests
{
    /// <summary>Names of tests, <c>Class.Method</c>, by the attack's id.</summary>
    public static ILookup<string, string> Find()
        => Directory.EnumerateFiles(Path.Combine(Checkout.Root, "tests"), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal))
            .SelectMany(path => Read(File.ReadLines(path)))
            .Distinct()
            .Order()
            .ToLookup(found => found.Id, found => found.Test, StringComparer.Ordinal);

    private static IEnumerable<(string Id, string Test)> Read(IEnumerable<string> lines)
    {
        var pending = new List<string>();
        var ofClass = new List<string>();
        var className = "";
        foreach (var line in lines)
        {
            if (Trait().Match(line) is { Success: true } trait)
            {
                pending.Add(trait.Groups["id"].Value);
            }
            else if (Class().Match(line) is { Success: true } declared)
            {
                (className, ofClass) = (declared.Groups["name"].Value, [.. pending]);
                pending.Clear();
            }
            else if (Method().Match(line) is { Success: true } method)
            {
                foreach (var id in pending.Concat(ofClass).Concat(Named(method.Groups["name"].Value)))
                {
                    yield return (id, $"{className}.{method.Groups["name"].Value}");
                }

                pending.Clear();
            }
        }
    }

    private static IEnumerable<string> Named(string method)
        => Prefix().Match(method) is { Success: true } match ? [$"{match.Groups["group"].Value}-{match.Groups["number"].Value}"] : [];

    [GeneratedRegex("""\[Trait\("attack", "(?<id>[A-Z]{2}-[A-Z]?\d+)"\)""", RegexOptions.ExplicitCapture)]
    private static partial Regex Trait();

    [GeneratedRegex(@"^(?:public|internal) .*\bclass (?<name>\w+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Class();

    [GeneratedRegex(@"^    public (?:async )?(?:Task|void) (?<name>\w+_\w+)\(", RegexOptions.ExplicitCapture)]
    private static partial Regex Method();

    [GeneratedRegex(@"^(?<group>[A-Z]{2})_(?<number>[A-Z]?\d+)_", RegexOptions.ExplicitCapture)]
    private static partial Regex Prefix();
}
