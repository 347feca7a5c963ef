// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Web.Components.Markdown;

/// <summary>One top-level block of a text, ready to show.</summary>
/// <param name="Key">Its place in the text; stays the same while the text grows.</param>
/// <param name="Source">The Markdown it was made from.</param>
/// <param name="Html">Safe HTML.</param>
public sealed record MarkdownBlock(int Key, string Source, string Html);
