// SPDX-License-Identifier: Apache-2.0
using System.Text.RegularExpressions;
using Sigil.Architecture.Tests.Sources;

namespace Sigil.Architecture.Tests;

/// <summary>What every file must say, and what none may say.</summary>
public sealed partial class SourceTextTests
{
    private const string License = "SPDX-License-Identifier: Apache-2.0";

    private static readonly string[] _licensed = [".cs", ".razor", ".css", ".js", ".mjs", ".ts", ".sh", ".proto"];
    private static readonly string[] _scripts = ["sigil", "test", "build/native-sqlite", ".ci/run"];
    private static readonly string[] _binary = [".png", ".woff2", ".ico", ".db", ".gz"];

    [Fact]
    public void SourceFiles_Each_NameTheLicense()
        => Findings.None(Repository.Files
            .Where(file => _licensed.Contains(Path.GetExtension(file)) || _scripts.Contains(file))
            .Where(file => !IsGenerated(file) && !Repository.ReadLines(file).Take(2).Any(line => line.Contains(License, StringComparison.Ordinal))));

    [Fact]
    public void TextFiles_None_PointsAtAMachineOrARegistry()
        => Findings.None(Texts().Where(file => MachineOrRegistry().IsMatch(Repository.Read(file))));

    [Fact]
    public void TextFiles_None_UsesAWordThatTheProjectAvoids()
        => Findings.None(Texts().Where(file => !file.EndsWith("package-lock.json", StringComparison.Ordinal) && Avoided().IsMatch(Repository.Read(file))));

    [Fact]
    public void LockFiles_None_SaysWhereFromAPackageCame()
        => Findings.None(Repository.Files.Where(file => Path.GetFileName(file) == "package-lock.json"
            && Repository.Read(file).Contains("\"resolved\": \"http", StringComparison.Ordinal)));

    [Fact]
    public void Code_None_IsLeftForLater()
        => Findings.None(Repository.CSharp.Where(file => LeftForLater().IsMatch(Repository.Read(file))));

    [Fact]
    public void CatchBlocks_None_IsEmpty()
        => Findings.None(Repository.ProductCSharp.Where(file => EmptyCatch().IsMatch(Repository.Read(file))));

    private static IEnumerable<string> Texts() => Repository.Files.Where(file => !_binary.Contains(Path.GetExtension(file)));

    private static bool IsGenerated(string file) => file.Contains("/Migrations/", StringComparison.Ordinal);

    // The patterns are broken up so that this file does not match itself.
    [GeneratedRegex("/wor" + "k/|/tmp/w" + "t/|registry\\.np" + "mjs|api\\.nug" + "et\\.org|pypi\\.or" + "g", RegexOptions.None)]
    private static partial Regex MachineOrRegistry();

    [GeneratedRegex("\\bfor" + "k(s|ed|ing)?\\b", RegexOptions.IgnoreCase)]
    private static partial Regex Avoided();

    [GeneratedRegex("\\bTO" + "DO\\b|\\bFIX" + "ME\\b|\\bHA" + "CK\\b|NotImplemented" + "Exception")]
    private static partial Regex LeftForLater();

    [GeneratedRegex("catch[^{}]*\\{\\s*\\}")]
    private static partial Regex EmptyCatch();
}
