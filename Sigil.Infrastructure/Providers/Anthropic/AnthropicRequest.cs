// SPDX-License-Identifier: Apache-2.0

using System.Text.Json;
using Anthropic.Models.Messages;
using Sigil.Domain.Providers;

namespace Sigil.Infrastructure.Providers.Anthropic;

/// <summary>A request on Anthropic's wire: the system prompt at the top, a limit of output always.</summary>
internal static class AnthropicRequest
{
    /// <summary>Enough for a long answer with the thinking that newer models do first, and no more than any current model takes.</summary>
    private const int DefaultMaxTokens = 16_000;

    public static MessageCreateParams From(ChatRequest request, ModelInfo? model)
    {
        var parameters = new MessageCreateParams
        {
            Model = request.Model,
            MaxTokens = Math.Min(request.MaxOutputTokens ?? DefaultMaxTokens, model?.MaxOutputTokens ?? int.MaxValue),
            Messages = AnthropicMessages.From(request.Messages),
        };
        if (request.SystemPrompt.Length > 0)
        {
            parameters = parameters with { System = request.SystemPrompt };
        }

        if (request.Tools.Count > 0)
        {
            parameters = parameters with { Tools = [.. request.Tools.Select(ToolUnion (tool) => Tool(tool))] };
        }

        return request.Temperature is { } temperature ? WithTemperature(parameters, temperature) : parameters;
    }

    private static Tool Tool(ChatTool tool) => new()
    {
        Name = tool.Name,
        Description = tool.Description,
        InputSchema = new InputSchema(JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(tool.InputSchema)!),
    };

    /// <summary>The package no longer has it, as the newest models refuse it; older ones take it. The wire's range ends at 1.</summary>
    private static MessageCreateParams WithTemperature(MessageCreateParams parameters, double temperature)
        => MessageCreateParams.FromRawUnchecked(
            parameters.RawHeaderData,
            parameters.RawQueryData,
            new Dictionary<string, JsonElement>(parameters.RawBodyData) { ["temperature"] = JsonSerializer.SerializeToElement(Math.Min(temperature, 1)) });
}
