// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Flow;

/// <summary>Lists of sources: what is made from several contents has the sources of all of them (PI-M3).</summary>
public static class SourceLists
{
    /// <summary>How many sources a content can have; one with more counts as one of which nothing is known.</summary>
    public const int MaxSources = 32;

    /// <summary>The gateway's words only.</summary>
    public static IReadOnlyList<ContentSource> System { get; } = [ContentSource.System];

    /// <summary>The user's words only.</summary>
    public static IReadOnlyList<ContentSource> User { get; } = [ContentSource.User];

    /// <summary>What a model says that was given nothing but the gateway's and the user's words.</summary>
    public static IReadOnlyList<ContentSource> Conversation { get; } = [ContentSource.System, ContentSource.User];

    /// <summary>What a client program says was answered before.</summary>
    public static IReadOnlyList<ContentSource> Client { get; } = [ContentSource.Client];

    /// <summary>Nobody knows.</summary>
    public static IReadOnlyList<ContentSource> Unknown { get; } = [ContentSource.Unknown];

    /// <summary>The sources of what a model makes of these contents: its instructions and theirs, each once.</summary>
    public static IReadOnlyList<ContentSource> Union(IEnumerable<ISourcedContent> contents)
    {
        ArgumentNullException.ThrowIfNull(contents);
        var all = new SourceUnion();
        foreach (var content in contents)
        {
            all.Add(content);
        }

        return all.ToList();
    }
}
