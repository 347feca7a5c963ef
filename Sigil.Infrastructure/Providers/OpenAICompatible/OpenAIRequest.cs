// SPDX-License-Identifier: Apache-2.0

using OpenAI.Chat;
using Sigil.Domain.Providers;

namespace Sigil.Infrastructure.Providers.OpenAICompatible;

/// <summary>Settings and tools of a request on OpenAI's wire.</summary>
internal static class OpenAIRequest
{
    public static ChatCompletionOptions Options(ChatRequest request, string kind, OpenAIDialect dialect)
    {
        var options = new ChatCompletionOptions { Temperature = (float?)request.Temperature };
        if (dialect.NewTokenLimit)
        {
            options.MaxOutputTokenCount = request.MaxOutputTokens;
        }
        else if (request.MaxOutputTokens is { } limit)
        {
            options.Patch.Set("$.max_tokens"u8, limit);
        }

        foreach (var tool in request.Tools)
        {
            options.Tools.Add(OpenAI.Chat.ChatTool.CreateFunctionTool(tool.Name, tool.Description, BinaryData.FromString(tool.InputSchema)));
        }

        // OpenAI's newer models take tools on this wire only when they are told not to reason; saying nothing is refused too.
        if (kind == ProviderKinds.OpenAI && request.Tools.Count > 0 && request.Model.StartsWith("gpt-5.6", StringComparison.Ordinal))
        {
            options.ReasoningEffortLevel = new ChatReasoningEffortLevel("none");
        }

        return options;
    }
}
