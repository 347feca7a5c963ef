// SPDX-License-Identifier: Apache-2.0

using System.Text.Json;
using Sigil.Domain.Agent.Prompting;
using Sigil.Domain.Providers;
using Sigil.Domain.Sessions;

namespace Sigil.Infrastructure.Providers.Demo;

/// <summary>Goes on after tools have run: says what they answered, or that they were not allowed to.</summary>
internal static class DemoToolResults
{
    private const int LongestShown = 4_000;

    public static DemoReply Report(IReadOnlyList<ChatMessage> messages)
    {
        var results = messages.Reverse().TakeWhile(message => message.Role == MessageRole.Tool).Reverse();
        return new DemoReply(string.Join("\n\n", results.Select(Sentence)));
    }

    private static string Sentence(ChatMessage result)
    {
        var content = UntrustedText.Unwrap(result.Content).Trim();
        if (result.IsError)
        {
            return content.Contains("denied", StringComparison.OrdinalIgnoreCase)
                ? $"The tool `{result.ToolName}` was denied, so I cannot answer that. The card above shows the rule; the workspace's owner can change it. ({Shorten(content)})"
                : $"The tool `{result.ToolName}` failed, so I cannot answer that: {Shorten(content)}";
        }

        return Object(content) is { } json && DemoPhrases.For(result.ToolName ?? "", json) is { } phrase
            ? phrase
            : $"`{result.ToolName}` answered:\n\n```text\n{Shorten(content).Replace("```", "'''", StringComparison.Ordinal)}\n```";
    }

    private static JsonElement? Object(string content)
    {
        try
        {
            return JsonElement.Parse(content) is { ValueKind: JsonValueKind.Object } json ? json : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Shorten(string text) => text.Length <= LongestShown ? text : text[..LongestShown] + " …";
}
