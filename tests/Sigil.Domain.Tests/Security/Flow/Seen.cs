// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Security.Flow;

namespace Sigil.Domain.Tests.Security.Flow;

/// <summary>A content that a model has seen.</summary>
internal sealed record Seen(string Content, params IReadOnlyList<ContentSource> Sources) : ISourcedContent
{
    public static Seen Question(string text) => new(text, ContentSource.User);

    public static Seen Page(string text) => new(text, new ContentSource(SourceKind.Tool, "web_fetch", ContentTrust.Untrusted, DataScope.Public));

    public static Seen Diary(string text) => new(text, new ContentSource(SourceKind.Tool, "diary", ContentTrust.Trusted, DataScope.Private));

    public static Seen Board(string text) => new(text, new ContentSource(SourceKind.Tool, "board", ContentTrust.Trusted, DataScope.Workspace));
}
