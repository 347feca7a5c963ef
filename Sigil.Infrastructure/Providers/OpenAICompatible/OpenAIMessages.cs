// SPDX-License-Identifier: Apache-2.0

using OpenAI.Chat;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Sessions;
using ChatMessage = Sigil.Domain.Providers.ChatMessage;
using ChatRequest = Sigil.Domain.Providers.ChatRequest;
using WireMessage = OpenAI.Chat.ChatMessage;

namespace Sigil.Infrastructure.Providers.OpenAICompatible;

/// <summary>A conversation as OpenAI's wire has it: the system prompt first, a tool message for each result.</summary>
internal sealed class OpenAIMessages(OpenAIDialect dialect)
{
    /// <summary>What Google documents for calls whose signature was not kept.</summary>
    private const string NoSignature = "skip_thought_signature_validator";

    public IEnumerable<WireMessage> From(ChatRequest request)
    {
        if (request.SystemPrompt.Length > 0)
        {
            yield return new SystemChatMessage(request.SystemPrompt);
        }

        foreach (var message in MessageSequence.Paired(request.Messages))
        {
            if (From(message) is { } wire)
            {
                yield return wire;
            }
        }
    }

    private WireMessage? From(ChatMessage message) => message.Role switch
    {
        MessageRole.User when message.Images.Count > 0 => new UserChatMessage([ChatMessageContentPart.CreateTextPart(message.Content), .. message.Images.Select(Image)]),
        MessageRole.User => new UserChatMessage(message.Content),
        MessageRole.Assistant => Assistant(message),
        MessageRole.Tool => new ToolChatMessage(message.ToolCallId ?? "", message.Content),
        _ => throw new InvalidOperationException($"A message has the role {message.Role}."),
    };

    private AssistantChatMessage? Assistant(ChatMessage message)
    {
        if (message.ToolCalls.Count == 0)
        {
            // A turn may have ended before the first word; vendors refuse an empty message.
            return message.Content.Length == 0 ? null : new AssistantChatMessage(message.Content);
        }

        var wire = new AssistantChatMessage(message.ToolCalls.Select(ToolCall));
        if (message.Content.Length > 0)
        {
            wire.Content.Add(ChatMessageContentPart.CreateTextPart(message.Content));
        }

        return wire;
    }

    private OpenAI.Chat.ChatToolCall ToolCall(ToolCall call)
    {
        var wire = OpenAI.Chat.ChatToolCall.CreateFunctionToolCall(call.Id, call.Name, BinaryData.FromString(call.Arguments));
        if (dialect.SignedToolCalls)
        {
            wire.Patch.Set("$.extra_content"u8, BinaryData.FromObjectAsJson(new { google = new { thought_signature = NoSignature } }));
        }

        return wire;
    }

    private static ChatMessageContentPart Image(ImagePart image)
    {
        var bytes = new byte[image.Base64.Length];
        return Convert.TryFromBase64String(image.Base64, bytes, out var length)
            ? ChatMessageContentPart.CreateImagePart(BinaryData.FromBytes(bytes.AsMemory(0, length)), image.MediaType)
            : throw new SigilException(new SigilError(ErrorCodes.ProviderRequestInvalid, "An image is not valid base64.", "images"));
    }
}
