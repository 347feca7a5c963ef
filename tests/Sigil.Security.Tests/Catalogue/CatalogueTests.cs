// SPDX-License-Identifier: Apache-2.0

using System.Globalization;
using System.Reflection;
using System.Text;
using Sigil.Testing;

namespace Sigil.Security.Tests.Catalogue;

/// <summary>Holds the catalogue, the tests and the threat model together: none of them says more than the others.</summary>
public sealed class CatalogueTests
{
    private const string Begin = "<!-- attacks: begin -->";
    private const string End = "<!-- attacks: end -->";
    private const int Shown = 2;

    private static readonly ILookup<string, string> Tests = AttackTests.Find();

    [Fact]
    public void Attack_OnARoomThatExists_HasATest()
        => Assert.Empty(Attack.All.Where(attack => attack.Room is null && !Tests.Contains(attack.Id)).Select(attack => $"{attack.Id} {attack.Title}"));

    [Fact]
    public void Test_OfAnAttack_NamesOneOfTheCatalogue()
        => Assert.Empty(Tests.Select(found => found.Key).Except(Attack.All.Select(attack => attack.Id)));

    [Fact]
    public void Attack_IsListedOnce()
        => Assert.Equal(Attack.All.Count, Attack.All.Select(attack => attack.Id).Distinct(StringComparer.Ordinal).Count());

    [Fact]
    public void Attack_OnARoomThatIsNotBuilt_IsAVisibleSkip()
    {
        var skipped = typeof(LaterRoomTests).GetMethod(nameof(LaterRoomTests.Attack_OnARoomThatIsNotBuilt_Waits))!.GetCustomAttributes<InlineDataAttribute>()
            .Select(row => $"{row.GetData(null!).Single()[0]}: {row.Skip}");

        Assert.Equal(Attack.All.Where(attack => attack.Room is not null).Select(attack => $"{attack.Id}: {LaterRoomTests.Needs}{attack.Room}"), skipped);
    }

    [Fact]
    public void ThreatModel_ListsEveryAttackWithItsDefenceAndItsTests()
    {
        var document = File.ReadAllText(Path.Combine(Checkout.Root, "docs/security/threat-model.md"));
        var (begin, end) = (document.IndexOf(Begin, StringComparison.Ordinal), document.IndexOf(End, StringComparison.Ordinal));
        Assert.True(begin > 0 && end > begin, $"docs/security/threat-model.md needs the lines {Begin} and {End}.");
        var expected = $"{document[..begin]}{Begin}\n{Table()}{document[end..]}";
        if (expected != document)
        {
            var made = Path.Combine(Directory.CreateDirectory(Path.Combine(Checkout.Root, "artifacts")).FullName, "threat-model.md");
            File.WriteAllText(made, expected);
            Assert.Fail("The attacks or their tests have changed. Look at the difference, and if it is meant: cp artifacts/threat-model.md docs/security/threat-model.md");
        }
    }

    private static string Table()
    {
        var table = new StringBuilder("| id | attack | defence | tests |\n|---|---|---|---|\n");
        foreach (var attack in Attack.All)
        {
            table.Append(CultureInfo.InvariantCulture, $"| {attack.Id} | {attack.Title} | {attack.Defence} | {(attack.Room is null ? Names([.. Tests[attack.Id]]) : $"with {attack.Room}")} |\n");
        }

        return table.ToString();
    }

    private static string Names(string[] tests)
        => string.Join(", ", tests.Take(Shown).Select(test => $"`{test}`")) + (tests.Length > Shown ? $" and {tests.Length - Shown} more" : "");
}
