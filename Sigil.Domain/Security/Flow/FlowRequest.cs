// SPDX-License-Identifier: Apache-2.0

using System.Text.Json;

namespace Sigil.Domain.Security.Flow;

/// <summary>One call, and everything that the model which asked for it has seen.</summary>
public sealed record FlowRequest
{
    /// <summary>The tool's plugin.</summary>
    public required string Plugin { get; init; }

    /// <summary>The tool's name.</summary>
    public required string Tool { get; init; }

    /// <summary>What the tool declares to do.</summary>
    public required ToolEffects Effects { get; init; }

    /// <summary>The call's id, which binds the decision to it.</summary>
    public required string CallId { get; init; }

    /// <summary>The arguments, as the tool would get them: an object.</summary>
    public required JsonElement Arguments { get; init; }

    /// <summary>The workspace's policy.</summary>
    public required FlowPolicy Policy { get; init; }

    /// <summary>What the model has seen, oldest first, the texts of the turn's window and of the turn itself.</summary>
    public required IReadOnlyList<ISourcedContent> Seen { get; init; }
}
