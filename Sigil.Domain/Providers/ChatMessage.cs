// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Security.Flow;
using Sigil.Domain.Sessions;

namespace Sigil.Domain.Providers;

/// <summary>One message of a model request.</summary>
public sealed record ChatMessage : ISourcedContent
{
    public required MessageRole Role { get; init; }

    public required string Content { get; init; }

    /// <summary>Of an assistant message: the calls it made; every vendor refuses a tool result whose call is not there.</summary>
    public IReadOnlyList<ToolCall> ToolCalls { get; init; } = [];

    /// <summary>Of a tool message: the call it answers.</summary>
    public string? ToolCallId { get; init; }

    /// <summary>Of a tool message: the tool's name.</summary>
    public string? ToolName { get; init; }

    /// <summary>Of a tool message: whether the tool failed or was denied.</summary>
    public bool IsError { get; init; }

    public IReadOnlyList<ImagePart> Images { get; init; } = [];

    /// <summary>What it was made from; never sent to a vendor.</summary>
    public IReadOnlyList<ContentSource> Sources { get; init; } = [];
}
