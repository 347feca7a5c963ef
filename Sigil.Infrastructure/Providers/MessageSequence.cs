// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Providers;
using Sigil.Domain.Sessions;

namespace Sigil.Infrastructure.Providers;

/// <summary>
/// Pairs tool calls with their results. Every vendor refuses a history with a call that has no result or a result that has no call, and a turn that was cut leaves just that behind;
/// without this, one interrupted turn would make its session unusable.
/// </summary>
internal static class MessageSequence
{
    private const string NoResult = "No result: the turn was interrupted before this call ended.";

    public static IEnumerable<ChatMessage> Paired(IReadOnlyList<ChatMessage> messages)
    {
        for (var i = 0; i < messages.Count; i++)
        {
            var message = messages[i];
            if (message.Role == MessageRole.Tool)
            {
                // Its call would have taken it along.
                continue;
            }

            yield return message;
            foreach (var result in ResultsOf(message, messages, i + 1))
            {
                yield return result;
            }
        }
    }

    private static IEnumerable<ChatMessage> ResultsOf(ChatMessage message, IReadOnlyList<ChatMessage> messages, int next)
    {
        var results = messages.Skip(next).TakeWhile(later => later.Role == MessageRole.Tool).ToList();
        return message.ToolCalls.Select(call => results.Find(result => result.ToolCallId == call.Id)
            ?? new ChatMessage { Role = MessageRole.Tool, Content = NoResult, ToolCallId = call.Id, ToolName = call.Name, IsError = true });
    }
}
