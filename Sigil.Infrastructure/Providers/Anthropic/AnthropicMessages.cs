// SPDX-License-Identifier: Apache-2.0

using System.Text.Json;
using Anthropic.Models.Messages;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Providers;
using Sigil.Domain.Sessions;

namespace Sigil.Infrastructure.Providers.Anthropic;

/// <summary>A conversation as Anthropic's wire has it: tool calls are blocks of the assistant's message, and all results of one message go back in one user message.</summary>
internal static class AnthropicMessages
{
    public static List<MessageParam> From(IReadOnlyList<ChatMessage> messages)
    {
        var wire = new List<MessageParam>();
        var results = new List<ContentBlockParam>();
        foreach (var message in MessageSequence.Paired(messages))
        {
            if (message.Role == MessageRole.Tool)
            {
                results.Add(Result(message));
                continue;
            }

            Flush(results, wire);
            if (Blocks(message) is { Count: > 0 } blocks)
            {
                wire.Add(message.Role == MessageRole.Assistant ? new AssistantMessageParam(blocks) : new UserMessageParam(blocks));
            }
        }

        Flush(results, wire);
        return wire;
    }

    private static void Flush(List<ContentBlockParam> results, List<MessageParam> wire)
    {
        if (results.Count > 0)
        {
            wire.Add(new UserMessageParam(new List<ContentBlockParam>(results)));
            results.Clear();
        }
    }

    /// <summary>Empty texts are left out: the wire refuses them.</summary>
    private static List<ContentBlockParam> Blocks(ChatMessage message)
    {
        var blocks = message.Images.Select(ContentBlockParam (image) => Image(image)).ToList();
        if (!string.IsNullOrWhiteSpace(message.Content))
        {
            blocks.Add(new TextBlockParam(message.Content));
        }

        blocks.AddRange(message.ToolCalls.Select(ContentBlockParam (call) => new ToolUseBlockParam { ID = call.Id, Name = call.Name, Input = Input(call.Arguments) }));
        return blocks;
    }

    private static ToolResultBlockParam Result(ChatMessage message) => new(message.ToolCallId ?? "")
    {
        Content = message.Content,
        IsError = message.IsError ? true : null,
    };

    private static ImageBlockParam Image(ImagePart image) => new(new Base64ImageSource
    {
        Data = image.Base64,
        MediaType = image.MediaType switch
        {
            "image/png" => MediaType.ImagePng,
            "image/jpeg" => MediaType.ImageJpeg,
            "image/gif" => MediaType.ImageGif,
            "image/webp" => MediaType.ImageWebP,
            _ => throw new SigilException(new SigilError(ErrorCodes.ProviderRequestInvalid, "An image has a type that the model does not take.", "images", "Send PNG, JPEG, GIF or WebP.")),
        },
    });

    /// <summary>The wire wants an object here, whatever the model once wrote; the tool's result tells the model what was wrong with it.</summary>
    private static Dictionary<string, JsonElement> Input(string arguments)
    {
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(arguments) ?? [];
        }
        catch (JsonException)
        {
            return [];
        }
    }
}
