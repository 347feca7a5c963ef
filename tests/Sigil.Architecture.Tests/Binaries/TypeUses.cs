// SPDX-License-Identifier: Apache-2.0
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Sigil.Architecture.Tests.Binaries;

/// <summary>The types that a type's metadata and IL name. State machines and closures are nested types, so async code is seen; inlined constants and nameof are not.</summary>
internal static class TypeUses
{
    /// <summary>The outermost type: where a nested type, a closure or a state machine was written.</summary>
    internal static TypeReference Outermost(TypeReference type)
    {
        while (type.DeclaringType is { } outer)
        {
            type = outer;
        }

        return type;
    }

    internal static IEnumerable<TypeReference> Of(TypeDefinition type)
        => Declared(type).Concat(type.Methods.SelectMany(InMethod)).SelectMany(Flatten).Select(Outermost).DistinctBy(used => used.FullName);

    /// <summary>Calls, field accesses and constructions in the type's own methods.</summary>
    internal static IEnumerable<Instruction> Instructions(TypeDefinition type)
        => type.Methods.Where(method => method.HasBody).SelectMany(method => method.Body.Instructions);

    private static IEnumerable<TypeReference?> Declared(TypeDefinition type)
        => type.Interfaces.Select(implemented => implemented.InterfaceType)
            .Append(type.BaseType)
            .Concat(type.Fields.Select(field => field.FieldType))
            .Concat(type.Properties.Select(property => property.PropertyType))
            .Concat(type.GenericParameters.SelectMany(parameter => parameter.Constraints).Select(constraint => constraint.ConstraintType))
            .Concat(Attributes(type))
            .Concat(type.Fields.SelectMany(Attributes))
            .Concat(type.Properties.SelectMany(Attributes));

    private static IEnumerable<TypeReference?> InMethod(MethodDefinition method)
    {
        var signature = method.Parameters.Select(parameter => parameter.ParameterType)
            .Append(method.ReturnType)
            .Concat(method.GenericParameters.SelectMany(parameter => parameter.Constraints).Select(constraint => constraint.ConstraintType))
            .Concat(Attributes(method));
        return method.HasBody
            ? signature.Concat(method.Body.Variables.Select(variable => variable.VariableType))
                .Concat(method.Body.ExceptionHandlers.Select(handler => handler.CatchType))
                .Concat(method.Body.Instructions.SelectMany(Operand))
            : signature;
    }

    private static IEnumerable<TypeReference?> Operand(Instruction instruction) => instruction.Operand switch
    {
        TypeReference type => [type],
        FieldReference field => [field.DeclaringType, field.FieldType],
        MethodReference method => method.Parameters.Select(parameter => parameter.ParameterType)
            .Append(method.DeclaringType)
            .Append(method.ReturnType)
            .Concat(method is GenericInstanceMethod generic ? generic.GenericArguments : []),
        _ => [],
    };

    private static IEnumerable<TypeReference> Attributes(ICustomAttributeProvider member)
        => member.HasCustomAttributes ? member.CustomAttributes.Select(attribute => attribute.AttributeType) : [];

    private static IEnumerable<TypeReference> Flatten(TypeReference? type) => type switch
    {
        null or GenericParameter => [],
        GenericInstanceType generic => Flatten(generic.ElementType).Concat(generic.GenericArguments.SelectMany(Flatten)),
        TypeSpecification specification => Flatten(specification.ElementType),
        _ => [type],
    };
}
