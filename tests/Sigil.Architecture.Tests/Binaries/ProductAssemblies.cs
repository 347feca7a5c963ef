// SPDX-License-Identifier: Apache-2.0
using Mono.Cecil;

namespace Sigil.Architecture.Tests.Binaries;

/// <summary>The product's assemblies as they lie beside the tests.</summary>
internal static class ProductAssemblies
{
    internal static AssemblyDefinition Domain { get; } = Read("Sigil.Domain.dll");

    internal static AssemblyDefinition Infrastructure { get; } = Read("Sigil.Infrastructure.dll");

    internal static AssemblyDefinition Plugins { get; } = Read("Sigil.Plugins.dll");

    internal static AssemblyDefinition Web { get; } = Read("sigil.dll");

    internal static IEnumerable<AssemblyDefinition> All => [Domain, Infrastructure, Plugins, Web];

    /// <summary>Every type with code of ours, nested ones included.</summary>
    internal static IEnumerable<TypeDefinition> TypesOf(AssemblyDefinition assembly) => assembly.MainModule.GetTypes().Where(type => type.Name != "<Module>");

    private static AssemblyDefinition Read(string file) => AssemblyDefinition.ReadAssembly(Path.Combine(AppContext.BaseDirectory, file));
}
