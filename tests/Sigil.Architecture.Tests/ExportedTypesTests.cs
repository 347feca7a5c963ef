// SPDX-License-Identifier: Apache-2.0
using Mono.Cecil;
using Sigil.Architecture.Tests.Binaries;

namespace Sigil.Architecture.Tests;

/// <summary>The adapters export how to register them, and what works without a gateway, and nothing else, so the rest of the program cannot come to depend on them.</summary>
public sealed class ExportedTypesTests
{
    [Fact]
    public void Infrastructure_Exports_OnlyItsEntryPoints()
        => Assert.Equal(
            ["Sigil.Infrastructure.Backups.SigilBackups", "Sigil.Infrastructure.Diagnosis.SigilDiagnosis", "Sigil.Infrastructure.InfrastructureServiceCollectionExtensions", "Sigil.Infrastructure.Storage.SigilAuditVerifier", "Sigil.Infrastructure.Storage.StorageOptions"],
            Exported(ProductAssemblies.Infrastructure));

    [Fact]
    public void Plugins_Exports_OnlyItsRegistration()
        => Assert.All(Exported(ProductAssemblies.Plugins), name => Assert.EndsWith("Extensions", name, StringComparison.Ordinal));

    [Fact]
    public void Classes_OfTheProduct_AreSealedUnlessMeantToBeDerivedFrom()
        => Findings.None(ProductAssemblies.All.SelectMany(ProductAssemblies.TypesOf)
            .Where(type => type is { IsClass: true, IsValueType: false, IsSealed: false, IsAbstract: false } && !IsGenerated(type) && !IsBase(type))
            .Select(type => type.FullName));

    private static IEnumerable<string> Exported(AssemblyDefinition assembly)
        => ProductAssemblies.TypesOf(assembly).Where(type => type.IsPublic).Select(type => type.FullName).Order(StringComparer.Ordinal);

    // Razor compiles pages and components to classes that are public and open.
    private static bool IsGenerated(TypeDefinition type)
        => type.FullName.Contains('<', StringComparison.Ordinal) || type.Namespace.StartsWith("System.", StringComparison.Ordinal)
            || type.FullName.Contains(".Components.", StringComparison.Ordinal) || type.FullName.Contains(".Migrations.", StringComparison.Ordinal)
            || type.Namespace.Length == 0 || type.CustomAttributes.Any(attribute => attribute.AttributeType.Name == "GeneratedCodeAttribute");

    private static bool IsBase(TypeDefinition type)
        => ProductAssemblies.All.SelectMany(ProductAssemblies.TypesOf).Any(other => other.BaseType?.FullName == type.FullName);
}
