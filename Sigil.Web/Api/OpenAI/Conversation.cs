// SPDX-License-Identifier: Apache-2.0

using System.Text.Json;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Providers;
using Sigil.Domain.Sessions;

namespace Sigil.Web.Api.OpenAI;

/// <summary>The messages of a request, sorted: the new one, what went before it, and the client's system text. All of it is untrusted, the assistant's lines included.</summary>
internal sealed record Conversation(MessageContent Last, IReadOnlyList<ChatMessage> History, string? Instructions)
{
    public static Outcome<Conversation> Read(IReadOnlyList<CompletionMessage?> messages)
    {
        var history = new List<ChatMessage>();
        var instructions = new List<string>();
        MessageContent? last = null;
        for (var i = 0; i < messages.Count; i++)
        {
            var field = $"messages[{i}]";
            if (messages[i] is not { } message)
            {
                return new SigilError(ErrorCodes.RequestInvalid, "A message is an object.", field);
            }

            var role = RoleOf(message, field);
            var content = MessageContent.Read(message.Content ?? default, $"{field}.content");
            if (!role.Succeeded || !content.Succeeded)
            {
                return role.Error ?? content.Error!;
            }

            if (role.Value == MessageRole.Unknown)
            {
                instructions.Add(content.Value.Text);
                continue;
            }

            last = role.Value == MessageRole.User ? content.Value : null;
            if (last is null && content.Value.Text.Length == 0)
            {
                continue;
            }

            history.Add(new ChatMessage { Role = role.Value, Content = content.Value.Text, Images = content.Value.Images });
        }

        return last is not { Text.Length: > 0 }
            ? new SigilError(ErrorCodes.RequestInvalid, "The last message must be the user's, with text.", "messages", "End the list with a message of role 'user'.")
            : new Conversation(last, history[..^1], instructions.Count == 0 ? null : string.Join("\n\n", instructions));
    }

    /// <summary>User and assistant as they are; system and developer text has no role of its own here.</summary>
    private static Outcome<MessageRole> RoleOf(CompletionMessage message, string field)
    {
        foreach (var (name, value) in message.Rest ?? [])
        {
            if (name is "tool_calls" or "function_call" or "audio" && value.ValueKind != JsonValueKind.Null)
            {
                return new SigilError(ErrorCodes.RequestInvalid, "Tool calls and audio in the history are not supported.", $"{field}.{name}", "Send the text alone.");
            }
        }

        return message.Role switch
        {
            "user" => MessageRole.User,
            "assistant" => MessageRole.Assistant,
            "system" or "developer" => MessageRole.Unknown,
            _ => new SigilError(ErrorCodes.RequestInvalid, "A message is of role user, assistant, system or developer.", $"{field}.role", "Tool results of the client's are not supported."),
        };
    }
}
