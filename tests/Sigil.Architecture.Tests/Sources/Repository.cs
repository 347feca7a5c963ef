// SPDX-License-Identifier: Apache-2.0

using Sigil.Testing;

namespace Sigil.Architecture.Tests.Sources;

/// <summary>The checked-out repository that these tests were built from.</summary>
internal static class Repository
{
    private static readonly string[] _skipped = [".git", "bin", "obj", "artifacts", "node_modules", "dist", "TestResults"];

    /// <summary>The folder with Sigil.sln.</summary>
    internal static string Root { get; } = Checkout.Root;

    /// <summary>Every file that is ours, relative to the root, with forward slashes.</summary>
    internal static IReadOnlyList<string> Files { get; } = [.. Walk(Root).Select(Relative).Order(StringComparer.Ordinal)];

    /// <summary>Our C# files; generated migrations are not written by anyone.</summary>
    internal static IEnumerable<string> CSharp => Files.Where(file =>
        file.EndsWith(".cs", StringComparison.Ordinal) && !file.Contains("/Migrations/", StringComparison.Ordinal));

    /// <summary>The C# files of the product, without tests.</summary>
    internal static IEnumerable<string> ProductCSharp => CSharp.Where(file => !file.StartsWith("tests/", StringComparison.Ordinal));

    internal static string Read(string relative) => File.ReadAllText(Path.Combine(Root, relative));

    internal static string[] ReadLines(string relative) => File.ReadAllLines(Path.Combine(Root, relative));

    private static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static IEnumerable<string> Walk(string directory)
        => Directory.EnumerateFiles(directory).Where(IsOurs).Concat(Directory.EnumerateDirectories(directory).Where(IsOurs).SelectMany(Walk));

    // In a worktree .git is a file.
    private static bool IsOurs(string path) => !_skipped.Contains(Path.GetFileName(path));
}
