// SPDX-License-Identifier: Apache-2.0
using Mono.Cecil;
using Mono.Cecil.Cil;
using Sigil.Architecture.Tests.Binaries;

namespace Sigil.Architecture.Tests;

/// <summary>A decision is a value that only the enforcer can make: no other code can let a tool run.</summary>
public sealed class EnforcementTests
{
    private const string Decision = "Sigil.Domain.Security.Enforcement.EnforcementDecision";
    private const string Enforcer = "Sigil.Domain.Security.Enforcement.Enforcer";
    private const string Tool = "Sigil.Domain.Agent.Tools.ITool";
    private const string ToolCaller = "Sigil.Domain.Agent.Tools.Filters.ExecuteFilter";

    [Fact]
    public void Decisions_AreMade_ByTheEnforcerOnly()
        => Assert.Equal([Enforcer], TypesThat(instruction => instruction.OpCode == OpCodes.Newobj && Calls(instruction, Decision)));

    [Fact]
    public void Tools_AreInvoked_ByOneFilterOnly()
        => Assert.Equal([ToolCaller], TypesThat(instruction => Calls(instruction, Tool, "InvokeAsync")));

    [Fact]
    public void Decisions_Declare_NoPublicWayToMakeOne()
    {
        var decision = ProductAssemblies.Domain.MainModule.GetType(Decision);

        Assert.DoesNotContain(decision.Methods, method => method.IsConstructor && method.IsPublic);
        Assert.DoesNotContain(decision.Methods, method => method.IsStatic && method.IsPublic && method.ReturnType.FullName == Decision);
        Assert.True(decision.IsSealed);
    }

    private static IEnumerable<string> TypesThat(Func<Instruction, bool> act)
        => ProductAssemblies.All.SelectMany(ProductAssemblies.TypesOf)
            .Where(type => TypeUses.Instructions(type).Any(act))
            .Select(type => TypeUses.Outermost(type).FullName)
            .Distinct();

    private static bool Calls(Instruction instruction, string type, string? method = null)
        => instruction.Operand is MethodReference called && called.DeclaringType.FullName == type && (method is null || called.Name == method);
}
