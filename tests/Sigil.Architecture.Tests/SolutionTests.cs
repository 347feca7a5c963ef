// SPDX-License-Identifier: Apache-2.0
using Sigil.Architecture.Tests.Sources;

namespace Sigil.Architecture.Tests;

/// <summary>A project outside the solution would be neither built nor tested by ./test.</summary>
public sealed class SolutionTests
{
    [Fact]
    public void Projects_Each_AreInTheSolution()
    {
        var solution = Repository.Read("Sigil.sln").Replace('\\', '/');

        Findings.None(ProjectFile.All.Select(project => project.Path).Where(path => !solution.Contains($"\"{path}\"", StringComparison.Ordinal)));
    }

    [Fact]
    public void Projects_None_SetsPackageVersionsItself()
        => Findings.None(ProjectFile.All.Where(project => Repository.Read(project.Path).Contains("PackageReference", StringComparison.Ordinal)
            && System.Text.RegularExpressions.Regex.IsMatch(Repository.Read(project.Path), "<PackageReference [^>]*\\bVersion=")).Select(project => project.Path));
}
