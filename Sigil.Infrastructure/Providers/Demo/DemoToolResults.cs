// SPDX-License-Identifier: Apache-2.0

using System.Text.Json;
using Sigil.Domain.Providers;
using Sigil.Domain.Sessions;

namespace Sigil.Infrastructure.Providers.Demo;

/// <summary>Goes on after tools have run: says what they answered, or that they were not allowed to.</summary>
internal static class DemoToolResults
{
    private const int LongestShown = 4_000;
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static DemoReply Report(IReadOnlyList<ChatMessage> messages)
    {
        var results = messages.Reverse().TakeWhile(message => message.Role == MessageRole.Tool).Reverse();
        return new DemoReply(string.Join("\n\n", results.Select(Sentence)));
    }

    private static string Sentence(ChatMessage result)
    {
        var content = Shorten(result.Content.Trim());
        if (result.IsError)
        {
            return $"The tool `{result.ToolName}` gave no result, so I cannot answer that. It was denied or failed: {content}";
        }

        return result.ToolName switch
        {
            "time_now" => $"According to `time_now`: {Show(content)}",
            "calculator" => $"The `calculator` says: {Show(content)}",
            "session_list" => $"These are the sessions that `session_list` shows me: {Show(content)}",
            _ => $"`{result.ToolName}` answered: {Show(content)}",
        };
    }

    /// <summary>A short plain value in the sentence, everything else in a block of its own.</summary>
    private static string Show(string content)
    {
        if (Json(content) is { } json)
        {
            return Single(json) is { } value ? $"**{value}**" : $"\n\n```json\n{JsonSerializer.Serialize(json, Indented)}\n```";
        }

        return content.Contains('\n', StringComparison.Ordinal) ? $"\n\n```text\n{content.Replace("```", "'''", StringComparison.Ordinal)}\n```" : $"**{content}**";
    }

    /// <summary>The one value of an object that says "result" or "text".</summary>
    private static string? Single(JsonElement json)
    {
        if (json.ValueKind is JsonValueKind.Number or JsonValueKind.String)
        {
            return json.ToString();
        }

        foreach (var name in (ReadOnlySpan<string>)["result", "text", "local", "time"])
        {
            if (json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.Number or JsonValueKind.String)
            {
                return value.ToString();
            }
        }

        return null;
    }

    private static JsonElement? Json(string content)
    {
        try
        {
            return JsonElement.Parse(content);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Shorten(string text) => text.Length <= LongestShown ? text : text[..LongestShown] + " …";
}
