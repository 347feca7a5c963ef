// SPDX-License-Identifier: Apache-2.0
using Mono.Cecil;
using Mono.Cecil.Cil;
using Sigil.Architecture.Tests.Binaries;

namespace Sigil.Architecture.Tests;

/// <summary>Decisions are values that only the enforcer and the flow guard can make: no other code can let a tool run.</summary>
public sealed class EnforcementTests
{
    private const string Decision = "Sigil.Domain.Security.Enforcement.EnforcementDecision";
    private const string Enforcer = "Sigil.Domain.Security.Enforcement.Enforcer";
    private const string FlowDecision = "Sigil.Domain.Security.Flow.FlowDecision";
    private const string FlowGuard = "Sigil.Domain.Security.Flow.FlowGuard";
    private const string Tool = "Sigil.Domain.Agent.Tools.ITool";
    private const string ToolCaller = "Sigil.Domain.Agent.Tools.Filters.ExecuteFilter";

    [Theory]
    [InlineData(Decision, Enforcer)]
    [InlineData(FlowDecision, FlowGuard)]
    public void Decisions_AreMade_ByTheirMakerOnly(string decision, string maker)
        => Assert.Equal([maker], TypesThat(instruction => instruction.OpCode == OpCodes.Newobj && Calls(instruction, decision)));

    [Fact]
    public void Tools_AreInvoked_ByOneFilterOnly()
        => Assert.Equal([ToolCaller], TypesThat(instruction => Calls(instruction, Tool, "InvokeAsync")));

    [Theory]
    [InlineData(Decision)]
    [InlineData(FlowDecision)]
    public void Decisions_Declare_NoPublicWayToMakeOne(string type)
    {
        var decision = ProductAssemblies.Domain.MainModule.GetType(type);

        Assert.DoesNotContain(decision.Methods, method => method.IsConstructor && method.IsPublic);
        Assert.DoesNotContain(decision.Methods, method => method.IsStatic && method.IsPublic && method.ReturnType.FullName == type);
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
