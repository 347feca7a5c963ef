// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Flow;

/// <summary>A text that a model was given, with where it came from.</summary>
public interface ISourcedContent
{
    /// <summary>The text.</summary>
    string Content { get; }

    /// <summary>What it was made from. Nothing means that nobody said: then it counts as the worst.</summary>
    IReadOnlyList<ContentSource> Sources { get; }
}
