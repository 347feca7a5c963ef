// SPDX-License-Identifier: Apache-2.0
using Sigil.Architecture.Tests.Sources;

namespace Sigil.Architecture.Tests;

/// <summary>Code stays readable when nothing in it is big.</summary>
public sealed class SizeBudgetTests
{
    private const int MaximumFileLines = 400;
    private const int MaximumPageLines = 200;
    private const int MaximumMethodLines = 100;
    private const int MaximumConstructorParameters = 7;

    private static readonly Lazy<IReadOnlyList<CSharpFile>> _all = new(() => [.. Repository.CSharp.Select(file => new CSharpFile(file))]);
    private static readonly Lazy<IReadOnlyList<CSharpFile>> _product = new(
        () => [.. _all.Value.Where(file => !file.Path.StartsWith("tests/", StringComparison.Ordinal))]);

    [Fact]
    public void ProductFiles_Typically_AreShort()
    {
        var lines = _product.Value.Select(file => file.Lines).Order().ToList();

        Assert.InRange(lines[lines.Count / 2], 1, 60);
        Assert.InRange(lines[lines.Count * 9 / 10], 1, 200);
    }

    [Fact]
    public void Files_None_IsLongerThanTheLimit()
        => Assert.Equal(SizeAllowances.Files.Order(StringComparer.Ordinal), TooLong().Order(StringComparer.Ordinal));

    [Fact]
    public void Methods_None_IsLongerThanTheLimit()
        => Findings.None(_all.Value.SelectMany(file => file.Methods
            .Where(method => method.Lines > MaximumMethodLines)
            .Select(method => $"{file.Path}: {method.Name} has {method.Lines} lines")));

    [Fact]
    public void Constructors_None_TakesTooManyParameters()
        => Findings.None(_all.Value.SelectMany(file => file.Constructors
            .Where(constructor => constructor.Parameters > MaximumConstructorParameters)
            .Select(constructor => $"{file.Path}: {constructor.Type} takes {constructor.Parameters} parameters")));

    [Fact]
    public void Files_Each_DeclareOnePublicType()
        => Findings.None(_product.Value.Where(file => file.PublicTypes.Count > 1).Select(file => $"{file.Path}: {string.Join(", ", file.PublicTypes)}"));

    [Fact]
    public void PartialTypes_OfSeveralFiles_OnlySplitOffLogMessagesOrMarkup()
    {
        var split = _product.Value
            .SelectMany(file => file.PartialTypes.Select(type => (Type: Path.GetDirectoryName(file.Path) + "/" + type, file.Path)))
            .GroupBy(part => part.Type, part => part.Path)
            .Select(parts => parts.Where(path => !path.EndsWith(".Log.cs", StringComparison.Ordinal) && !path.EndsWith(".razor.cs", StringComparison.Ordinal)).ToList())
            .Where(parts => parts.Count > 1)
            .Select(parts => string.Join(" + ", parts));

        Findings.None(split);
    }

    private static IEnumerable<string> TooLong() => Repository.Files.Where(file => Limit(file) is { } limit && Repository.ReadLines(file).Length > limit);

    private static int? Limit(string file) => Path.GetExtension(file) switch
    {
        ".cs" when file.Contains("/Migrations/", StringComparison.Ordinal) => null,
        ".cs" or ".js" or ".mjs" => MaximumFileLines,
        ".razor" => MaximumPageLines,
        _ => null,
    };
}
