// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Flow;

/// <summary>What kind of place a piece of content came from.</summary>
public enum SourceKind
{
    /// <summary>Not known: treated as the worst of them.</summary>
    Unknown = 0,

    /// <summary>The gateway's own words.</summary>
    System,

    /// <summary>The user for whom the turn runs.</summary>
    User,

    /// <summary>Another person in the same conversation.</summary>
    Member,

    /// <summary>A program that keeps the conversation itself and sent back what it says was answered.</summary>
    Client,

    /// <summary>A tool's result.</summary>
    Tool,

    /// <summary>Something remembered.</summary>
    Memory,

    /// <summary>A skill's text.</summary>
    Skill,

    /// <summary>What a channel says about a message: names, subjects, file names.</summary>
    Channel,
}
