// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Security.Tests.Catalogue;

/// <summary>An attack that Sigil knows.</summary>
/// <param name="Id">Its stable name: group and number.</param>
/// <param name="Title">What the attacker tries.</param>
/// <param name="Defence">What stands against it.</param>
/// <param name="Room">The part of the product that it is aimed at, where that does not exist yet; else null.</param>
internal sealed record Attack(string Id, string Title, string Defence, string? Room)
{
    /// <summary>Every attack, in the order of the catalogue.</summary>
    public static IReadOnlyList<Attack> All { get; } = [.. Lines().Select(Parse)];

    private static string[] Lines()
    {
        using var reader = new StreamReader(typeof(Attack).Assembly.GetManifestResourceStream("attacks.tsv")!);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static Attack Parse(string line)
        => line.Split('\t') is [var id, var title, var defence, var room]
            ? new Attack(id, title, defence, room.Length == 0 ? null : room)
            : throw new InvalidDataException($"attacks.tsv: four columns are needed: {line}");
}
