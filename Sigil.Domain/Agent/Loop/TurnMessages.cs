// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Agent.Prompting;
using Sigil.Domain.Providers;
using Sigil.Domain.Security.Flow;
using Sigil.Domain.Sessions;

namespace Sigil.Domain.Agent.Loop;

/// <summary>Turns stored messages into what a model is given: results fenced with their turn's boundary, control tokens of chat templates disarmed.</summary>
internal sealed class TurnMessages(FenceSource fences)
{
    /// <summary>A stored turn. Of a turn that was cut remain the question, what was answered in full, and the words that had come; of those no sources were kept, and the list is empty.</summary>
    public List<ChatMessage> Map(TurnHistory history)
    {
        var stored = history.Messages;
        var messages = new List<ChatMessage>(stored.Count);
        for (var i = 0; i < stored.Count; i++)
        {
            var message = stored[i];
            if (message.Role == MessageRole.User)
            {
                messages.Add(User(message, null, ""));
            }
            else if (message.Role == MessageRole.Assistant)
            {
                i += AddAnswer(stored, i, messages);
            }
        }

        AddText(history.Turn.PartialText ?? "", [], messages);
        return messages is [{ Role: MessageRole.User }, ..] ? messages : [];
    }

    /// <summary>The question and the last words of the answer.</summary>
    public static List<ChatMessage> Shorten(List<ChatMessage> messages)
        => messages[^1] is { Role: MessageRole.Assistant, ToolCalls.Count: 0 } ? [messages[0], messages[^1]] : [messages[0]];

    /// <summary>A person's message, after the text of the client program that sent it.</summary>
    public ChatMessage User(Message message, string? clientInstructions, string door)
    {
        var content = TemplateTokens.Neutralise(message.Content);
        if (!string.IsNullOrEmpty(clientInstructions))
        {
            var fenced = fences.For(message.TurnId).Wrap("client_instructions", door, TemplateTokens.Neutralise(clientInstructions));
            content = $"{fenced}\n\n{content}";
        }

        return new ChatMessage { Role = MessageRole.User, Content = content, Images = message.Images, Sources = MessageSources.Of(message) };
    }

    /// <summary>An answer with its calls.</summary>
    public static ChatMessage Answer(Message message)
        => new() { Role = MessageRole.Assistant, Content = TemplateTokens.Neutralise(message.Content), ToolCalls = message.ToolCalls, Sources = MessageSources.Of(message) };

    /// <summary>A tool's result.</summary>
    public ChatMessage Result(Message message)
    {
        var outcome = message.Tool!;
        return new ChatMessage
        {
            Role = MessageRole.Tool,
            Content = fences.For(message.TurnId).Wrap("tool", outcome.ToolName, TemplateTokens.Neutralise(message.Content)),
            ToolCallId = outcome.CallId,
            ToolName = outcome.ToolName,
            IsError = outcome.IsError,
            Sources = MessageSources.Of(message),
        };
    }

    /// <summary>Adds the answer at <paramref name="index"/> and the results that follow it; returns how many messages those were.</summary>
    private int AddAnswer(IReadOnlyList<Message> stored, int index, List<ChatMessage> messages)
    {
        var answer = stored[index];
        var results = 0;
        while (index + results + 1 < stored.Count && stored[index + results + 1] is { Role: MessageRole.Tool, Tool: not null })
        {
            results++;
        }

        if (answer.ToolCalls.Count == 0 || !AllAnswered(answer, stored, index, results))
        {
            AddText(answer.Content, MessageSources.Of(answer), messages);
            return results;
        }

        messages.Add(Answer(answer));
        for (var i = 1; i <= results; i++)
        {
            messages.Add(Result(stored[index + i]));
        }

        return results;
    }

    private static bool AllAnswered(Message answer, IReadOnlyList<Message> stored, int index, int results)
    {
        if (results != answer.ToolCalls.Count)
        {
            return false;
        }

        for (var i = 0; i < results; i++)
        {
            if (stored[index + i + 1].Tool!.CallId != answer.ToolCalls[i].Id)
            {
                return false;
            }
        }

        return true;
    }

    private static void AddText(string text, IReadOnlyList<ContentSource> sources, List<ChatMessage> messages)
    {
        if (text.Length > 0)
        {
            messages.Add(new ChatMessage { Role = MessageRole.Assistant, Content = TemplateTokens.Neutralise(text), Sources = sources });
        }
    }
}
