// SPDX-License-Identifier: Apache-2.0
using System.Xml.Linq;

namespace Sigil.Architecture.Tests.Sources;

/// <summary>What a project file asks for: an unused reference is not in the assembly, but it is in the file.</summary>
internal sealed class ProjectFile
{
    private readonly XDocument _xml;

    private ProjectFile(string path)
    {
        Path = path;
        Name = System.IO.Path.GetFileNameWithoutExtension(path);
        _xml = XDocument.Parse(Repository.Read(path));
    }

    internal static IReadOnlyList<ProjectFile> All { get; } =
        [.. Repository.Files.Where(file => file.EndsWith(".csproj", StringComparison.Ordinal)).Select(file => new ProjectFile(file))];

    internal string Path { get; }

    internal string Name { get; }

    internal IEnumerable<string> Packages => Includes("PackageReference");

    internal IEnumerable<string> Frameworks => Includes("FrameworkReference");

    internal IEnumerable<string> Projects => Includes("ProjectReference").Select(path => System.IO.Path.GetFileNameWithoutExtension(path.Replace('\\', '/')));

    internal static ProjectFile Named(string name) => All.Single(project => project.Name == name);

    private IEnumerable<string> Includes(string element) => _xml.Descendants(element).Select(item => (string?)item.Attribute("Include")).OfType<string>();
}
