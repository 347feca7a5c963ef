// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Providers;

/// <summary>What is asked of a model.</summary>
public sealed record ChatRequest
{
    /// <summary>The model's id at the provider.</summary>
    public required string Model { get; init; }

    public required string SystemPrompt { get; init; }

    /// <summary>Oldest first; begins with a user message and never with a tool result.</summary>
    public required IReadOnlyList<ChatMessage> Messages { get; init; }

    public IReadOnlyList<ChatTool> Tools { get; init; } = [];

    /// <summary>0 to 2; null leaves the vendor's default, and 0 is sent as 0.</summary>
    public double? Temperature { get; init; }

    /// <summary>Most tokens to write; null leaves the model's default.</summary>
    public int? MaxOutputTokens { get; init; }
}
