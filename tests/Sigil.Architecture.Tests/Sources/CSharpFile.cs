// SPDX-License-Identifier: Apache-2.0
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Sigil.Architecture.Tests.Sources;

/// <summary>The shape of one C# file, from its syntax alone.</summary>
internal sealed class CSharpFile
{
    private readonly CompilationUnitSyntax _root;

    internal CSharpFile(string path)
    {
        Path = path;
        Lines = Repository.ReadLines(path).Length;
        _root = CSharpSyntaxTree.ParseText(Repository.Read(path)).GetCompilationUnitRoot();
    }

    internal string Path { get; }

    internal int Lines { get; }

    internal IEnumerable<string> Usings => _root.DescendantNodes().OfType<UsingDirectiveSyntax>()
        .Select(directive => directive.NamespaceOrType.ToString());

    /// <summary>Methods, constructors, local functions and accessors with the lines they take, signature included.</summary>
    internal IEnumerable<(string Name, int Lines)> Methods => _root.DescendantNodes()
        .Where(node => node is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax)
        .Select(node => (NameOf(node), LinesOf(node)));

    /// <summary>Constructors of classes and structs with their number of parameters. Records are data: their parameters are their properties.</summary>
    internal IEnumerable<(string Type, int Parameters)> Constructors =>
        _root.DescendantNodes().OfType<ConstructorDeclarationSyntax>().Select(constructor => (constructor.Identifier.Text, constructor.ParameterList.Parameters.Count))
            .Concat(_root.DescendantNodes().OfType<TypeDeclarationSyntax>().Where(type => type is not RecordDeclarationSyntax && type.ParameterList is not null)
                .Select(type => (type.Identifier.Text, type.ParameterList!.Parameters.Count)));

    /// <summary>Public types of the file. The cases of a closed family that stand below their base in its file count as part of it.</summary>
    internal IReadOnlyList<string> PublicTypes
    {
        get
        {
            var types = TopLevelTypes().Where(type => type.Modifiers.Any(SyntaxKind.PublicKeyword)).ToList();
            var families = types.Where(type => type.Modifiers.Any(SyntaxKind.AbstractKeyword)).Select(TypeName).ToHashSet();
            return [.. types.Where(type => !IsCaseOf(type, families)).Select(TypeName).Distinct()];
        }
    }

    /// <summary>Classes and structs split over several files by hand.</summary>
    internal IEnumerable<string> PartialTypes => TopLevelTypes().Where(type => type.Modifiers.Any(SyntaxKind.PartialKeyword)).Select(TypeName);

    private static bool IsCaseOf(MemberDeclarationSyntax type, HashSet<string> families)
        => type is TypeDeclarationSyntax { BaseList: { } bases } && bases.Types.Any(super => families.Contains(super.Type.ToString()));

    private static string TypeName(MemberDeclarationSyntax type) => type switch
    {
        BaseTypeDeclarationSyntax declared => declared.Identifier.Text,
        DelegateDeclarationSyntax declared => declared.Identifier.Text,
        _ => type.ToString(),
    };

    private static string NameOf(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax method => method.Identifier.Text,
        ConstructorDeclarationSyntax constructor => constructor.Identifier.Text,
        LocalFunctionStatementSyntax local => local.Identifier.Text,
        _ => node.Kind().ToString(),
    };

    private static int LinesOf(SyntaxNode node)
    {
        var span = node.GetLocation().GetLineSpan();
        return span.EndLinePosition.Line - span.StartLinePosition.Line + 1;
    }

    private IEnumerable<MemberDeclarationSyntax> TopLevelTypes() => _root.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
        .OfType<MemberDeclarationSyntax>().Where(member => member is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax);
}
