// SPDX-License-Identifier: Apache-2.0
using Sigil.Architecture.Tests.Binaries;
using Sigil.Architecture.Tests.Sources;

namespace Sigil.Architecture.Tests;

/// <summary>Rooms of the domain use only rooms below them, so there are no cycles and Security depends on nothing but Common.</summary>
public sealed class RoomLevelTests
{
    private const string Root = "Sigil.Domain";

    private static readonly Dictionary<string, int> _levels = new(StringComparer.Ordinal)
    {
        ["Common"] = 0,
        ["Security"] = 1,
        ["Scheduling"] = 1,
        ["Sessions"] = 2,
        ["Workspaces"] = 2,
        ["Skills"] = 2,
        ["Plugins"] = 2,
        ["Providers"] = 3,
        ["Identity"] = 3,
        ["Nodes"] = 3,
        ["Memory"] = 4,
        ["Agent"] = 5,
        ["Channels"] = 6,
        ["Administration"] = 6,
    };

    [Fact]
    public void Rooms_OfTheDomain_AllHaveALevel()
        => Findings.None(ProductAssemblies.TypesOf(ProductAssemblies.Domain).Select(type => RoomOf(TypeUses.Outermost(type).Namespace)).OfType<string>().Distinct()
            .Where(room => !_levels.ContainsKey(room)));

    [Fact]
    public void Rooms_ByTheirCode_UseOnlyLowerRooms()
    {
        var violations =
            from type in ProductAssemblies.TypesOf(ProductAssemblies.Domain)
            let room = RoomOf(TypeUses.Outermost(type).Namespace)
            where room is not null
            from used in TypeUses.Of(type)
            let usedRoom = RoomOf(used.Namespace)
            where IsForbidden(room, usedRoom)
            select $"{TypeUses.Outermost(type).FullName} uses {used.FullName}";

        Findings.None(violations.Distinct());
    }

    /// <summary>Constants and nameof leave no trace in the code that was compiled, but their using directive is there.</summary>
    [Fact]
    public void Rooms_ByTheirUsings_UseOnlyLowerRooms()
    {
        var violations =
            from path in Repository.ProductCSharp
            let parts = path.Split('/')
            where parts[0] == Root && parts.Length > 2
            from used in new CSharpFile(path).Usings
            where IsForbidden(parts[1], RoomOf(used))
            select $"{path} uses {used}";

        Findings.None(violations);
    }

    private static bool IsForbidden(string room, string? used)
        => used is not null && used != room && _levels.GetValueOrDefault(used, int.MaxValue) >= _levels.GetValueOrDefault(room, -1);

    /// <summary>The room of a namespace; null outside the domain and for its root, which puts the rooms together.</summary>
    private static string? RoomOf(string? name)
        => name is not null && name.StartsWith(Root + ".", StringComparison.Ordinal) ? name[(Root.Length + 1)..].Split('.')[0] : null;
}
