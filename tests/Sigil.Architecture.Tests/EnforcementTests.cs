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

    [Fact]
    public void Decisions_AreMade_ByTheEnforcerOnly()
    {
        var makers = ProductAssemblies.All.SelectMany(ProductAssemblies.TypesOf)
            .Where(type => TypeUses.Instructions(type).Any(MakesADecision))
            .Select(type => TypeUses.Outermost(type).FullName)
            .Distinct();

        Assert.Equal([Enforcer], makers);
    }

    [Fact]
    public void Decisions_Declare_NoPublicWayToMakeOne()
    {
        var decision = ProductAssemblies.Domain.MainModule.GetType(Decision);

        Assert.DoesNotContain(decision.Methods, method => method.IsConstructor && method.IsPublic);
        Assert.DoesNotContain(decision.Methods, method => method.IsStatic && method.IsPublic && method.ReturnType.FullName == Decision);
        Assert.True(decision.IsSealed);
    }

    private static bool MakesADecision(Instruction instruction)
        => instruction.OpCode == OpCodes.Newobj && ((MethodReference)instruction.Operand).DeclaringType.FullName == Decision;
}
