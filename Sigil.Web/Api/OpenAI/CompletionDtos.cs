// SPDX-License-Identifier: Apache-2.0

using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sigil.Web.Api.OpenAI;

/// <summary>A request for a chat completion: what the gateway understands of it, and the rest as it came.</summary>
internal sealed record CompletionBody
{
    public required string Model { get; init; }

    /// <summary>The conversation; the serializer lets null through for an element.</summary>
    public required IReadOnlyList<CompletionMessage?> Messages { get; init; }

    public bool? Stream { get; init; }

    public StreamOptions? StreamOptions { get; init; }

    public double? Temperature { get; init; }

    public int? MaxTokens { get; init; }

    public int? MaxCompletionTokens { get; init; }

    public string? User { get; init; }

    /// <summary>Every other field; <see cref="CompletionOptions"/> says which of them are fine.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Rest { get; set; }
}

/// <summary>How to stream.</summary>
internal sealed record StreamOptions
{
    public bool? IncludeUsage { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Rest { get; set; }
}

/// <summary>A message of a request.</summary>
internal sealed record CompletionMessage
{
    public required string Role { get; init; }

    /// <summary>Text, or a list of parts.</summary>
    public JsonElement? Content { get; init; }

    /// <summary>Every other field.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Rest { get; set; }
}

/// <summary>A whole completion.</summary>
internal sealed record Completion(string Id, long Created, string Model, IReadOnlyList<CompletionChoice> Choices, CompletionUsage? Usage)
{
    public string Object { get; } = "chat.completion";
}

/// <summary>The one choice of a completion.</summary>
internal sealed record CompletionChoice(int Index, CompletionAnswer Message, string FinishReason)
{
    public object? Logprobs { get; }
}

/// <summary>What the assistant said.</summary>
internal sealed record CompletionAnswer(string Content)
{
    public string Role { get; } = "assistant";

    public string? Refusal { get; }
}

/// <summary>Tokens of a completion.</summary>
internal sealed record CompletionUsage(long PromptTokens, long CompletionTokens, long TotalTokens, PromptTokensDetails PromptTokensDetails);

/// <summary>Of the prompt: read from the vendor's cache.</summary>
internal sealed record PromptTokensDetails(long CachedTokens);

/// <summary>The models that a client can name.</summary>
internal sealed record OpenAIModelList(IReadOnlyList<OpenAIModel> Data)
{
    public string Object { get; } = "list";
}

/// <summary>A model: a workspace, or a workspace with a model of its own choice.</summary>
internal sealed record OpenAIModel(string Id, long Created)
{
    public string Object { get; } = "model";

    public string OwnedBy { get; } = "sigil";
}

/// <summary>An error in the shape that OpenAI's clients expect.</summary>
internal sealed record OpenAIErrorBody(OpenAIError Error);

/// <summary>What went wrong.</summary>
internal sealed record OpenAIError(string Message, string Type, string? Param, string? Code);
