// SPDX-License-Identifier: Apache-2.0
using Sigil.Architecture.Tests.Binaries;

namespace Sigil.Architecture.Tests;

/// <summary>The doors see the domain's ports only; what is behind them is put together in one place.</summary>
public sealed class WebRoomTests
{
    [Fact]
    public void Adapters_AreNamed_OnlyWhereTheApplicationIsPutTogether()
        => Findings.None(Uses(
            room => !IsIn(room, "Hosting"),
            used => used.StartsWith("Sigil.Infrastructure", StringComparison.Ordinal) || used.StartsWith("Sigil.Plugins", StringComparison.Ordinal)));

    [Fact]
    public void Components_DoNotUse_TheApi() => Findings.None(Uses(room => IsIn(room, "Components"), used => IsIn(used, "Api")));

    [Fact]
    public void Api_DoesNotUse_TheComponents() => Findings.None(Uses(room => IsIn(room, "Api"), used => IsIn(used, "Components")));

    [Fact]
    public void Doors_DoNotUse_TheCommandLine()
        => Findings.None(Uses(room => IsIn(room, "Api") || IsIn(room, "Components") || IsIn(room, "Authentication"), used => IsIn(used, "Cli")));

    private static IEnumerable<string> Uses(Func<string, bool> from, Func<string, bool> to)
        => (from type in ProductAssemblies.TypesOf(ProductAssemblies.Web)
            let outer = TypeUses.Outermost(type)
            where outer.Namespace.StartsWith("Sigil.", StringComparison.Ordinal) && @from(outer.Namespace)
            from used in TypeUses.Of(type)
            where to(used.Namespace)
            select $"{outer.FullName} uses {used.FullName}").Distinct();

    private static bool IsIn(string name, string room)
        => name == "Sigil.Web." + room || name.StartsWith($"Sigil.Web.{room}.", StringComparison.Ordinal);
}
