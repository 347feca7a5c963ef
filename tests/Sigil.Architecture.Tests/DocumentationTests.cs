// SPDX-License-Identifier: Apache-2.0
using System.Text.RegularExpressions;
using Sigil.Architecture.Tests.Sources;
using Sigil.Domain.Identity;

namespace Sigil.Architecture.Tests;

/// <summary>What the documentation says about rights is what the code does, and its links lead somewhere.</summary>
public sealed partial class DocumentationTests
{
    private static readonly UserRole[] _columns = [UserRole.Owner, UserRole.Admin, UserRole.Member, UserRole.Guest];

    [Fact]
    public void Links_BetweenOurFiles_LeadToAFile()
        => Findings.None(
            from file in Repository.Files
            where file.EndsWith(".md", StringComparison.Ordinal)
            from link in Link().Matches(Repository.Read(file)).Select(match => match.Groups[1].Value)
            where !link.Contains(':', StringComparison.Ordinal) && !link.StartsWith('#')
            let target = Path.Combine(Repository.Root, Path.GetDirectoryName(file)!, link.Split('#')[0])
            where !Path.Exists(target)
            select $"{file} links to {link}");

    [Fact]
    public void RolesTable_InTheDocumentation_IsTheOneInTheCode()
    {
        var documented = RoleRow().Matches(Repository.Read("docs/security/capabilities.md").Split("## Roles")[1])
            .SelectMany(row => Name().Matches(row.Groups[1].Value).Select(name => (Permission: name.Groups[1].Value, Cells: row.Groups[2].Value.Split('|', StringSplitOptions.TrimEntries))))
            .ToDictionary(row => row.Permission, row => row.Cells);
        var permissions = typeof(Permissions).GetFields().Select(field => (string)field.GetRawConstantValue()!).ToList();

        Assert.Equal(permissions.Order(StringComparer.Ordinal), documented.Keys.Order(StringComparer.Ordinal));
        Assert.All(permissions, permission => Assert.Equal(
            _columns.Select(role => RolePermissions.Of(role).Contains(permission) ? "yes" : string.Empty),
            documented[permission].Take(_columns.Length)));
    }

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^\| (`[^|]+) \|([^\n]+)\|$", RegexOptions.Multiline)]
    private static partial Regex RoleRow();

    [GeneratedRegex("`([a-z_]+\\.[a-z_]+)`")]
    private static partial Regex Name();
}
