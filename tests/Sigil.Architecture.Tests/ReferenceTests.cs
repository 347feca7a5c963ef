// SPDX-License-Identifier: Apache-2.0
using Sigil.Architecture.Tests.Binaries;
using Sigil.Architecture.Tests.Sources;

namespace Sigil.Architecture.Tests;

/// <summary>Who may reference whom, in the project files and in the assemblies built from them.</summary>
public sealed class ReferenceTests
{
    private static readonly string[] _domainPackages =
    [
        "Microsoft.Extensions.DependencyInjection.Abstractions", "Microsoft.Extensions.Logging.Abstractions", "Microsoft.Extensions.Options",
    ];

    [Theory]
    [InlineData("Sigil.Domain", new string[0])]
    [InlineData("Sigil.Infrastructure", new[] { "SQLitePCLRaw.core", "Sigil.Domain" })]
    [InlineData("Sigil.Plugins", new[] { "Sigil.Domain" })]
    [InlineData("Sigil.Web", new[] { "Sigil.Domain", "Sigil.Infrastructure", "Sigil.Plugins" })]
    [InlineData("SQLitePCLRaw.core", new string[0])]
    public void ProjectFile_OfEachProject_ReferencesOnlyWhatItMay(string project, string[] allowed)
        => Assert.Equal(allowed, ProjectFile.Named(project).Projects.Order(StringComparer.Ordinal));

    [Fact]
    public void DomainProjectFile_AsksFor_ThreePackagesAndNoFramework()
    {
        var domain = ProjectFile.Named("Sigil.Domain");

        Assert.Equal(_domainPackages, domain.Packages.Order(StringComparer.Ordinal));
        Assert.Empty(domain.Frameworks);
    }

    [Fact]
    public void DomainAssembly_References_OnlyTheRuntimeAndItsPackages()
        => Findings.None(ProductAssemblies.Domain.MainModule.AssemblyReferences.Select(reference => reference.Name)
            .Where(name => !_domainPackages.Contains(name) && (name.StartsWith("Microsoft.", StringComparison.Ordinal) || !IsRuntime(name))));

    [Fact]
    public void Adapters_Assemblies_DoNotSeeEachOtherOrTheWeb()
    {
        Findings.None(SigilReferences(ProductAssemblies.Infrastructure).Except(["Sigil.Domain"]));
        Findings.None(SigilReferences(ProductAssemblies.Plugins).Except(["Sigil.Domain"]));
    }

    [Fact]
    public void ProductProjects_None_ReferencesATestProjectOrTestPackage()
        => Findings.None(ProjectFile.All.Where(project => !project.Path.StartsWith("tests/", StringComparison.Ordinal))
            .Where(project => project.Packages.Concat(project.Projects).Any(name =>
                name.StartsWith("xunit", StringComparison.Ordinal) || name.Contains("Test", StringComparison.Ordinal)))
            .Select(project => project.Path));

    private static bool IsRuntime(string name) => name is "System" or "netstandard" or "mscorlib" || name.StartsWith("System.", StringComparison.Ordinal);

    private static IEnumerable<string> SigilReferences(Mono.Cecil.AssemblyDefinition assembly) => assembly.MainModule.AssemblyReferences
        .Select(reference => reference.Name).Where(name => name.StartsWith("Sigil.", StringComparison.Ordinal) || name == "sigil");
}
