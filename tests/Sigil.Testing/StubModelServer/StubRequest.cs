// SPDX-License-Identifier: Apache-2.0

using System.Text.Json;

namespace Sigil.Testing;

/// <summary>A request that the stub received.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">Path with query.</param>
/// <param name="Headers">By name, in any case.</param>
/// <param name="Body">The JSON body; undefined when there was none.</param>
/// <param name="Aborted">Completes when the client went away before the answer ended.</param>
public sealed record StubRequest(string Method, string Path, IReadOnlyDictionary<string, string> Headers, JsonElement Body, Task Aborted)
{
    /// <summary>The model asked for.</summary>
    public string Model => Text("model") ?? "";

    /// <summary>Whether a streamed answer is asked for.</summary>
    public bool IsStreaming => Body.ValueKind == JsonValueKind.Object && Body.TryGetProperty("stream", out var stream) && stream.ValueKind == JsonValueKind.True;

    /// <summary>The messages as sent.</summary>
    public IReadOnlyList<JsonElement> Messages => Array("messages");

    /// <summary>Names of the offered tools, on either wire.</summary>
    public IReadOnlyList<string> ToolNames =>
        [.. Array("tools").Select(tool => (tool.TryGetProperty("function", out var function) ? function : tool).GetProperty("name").GetString()!)];

    /// <summary>Text of the last message with role <c>user</c>; empty when there is none.</summary>
    public string LastUserText
        => Messages.LastOrDefault(message => message.GetProperty("role").GetString() == "user") is { ValueKind: JsonValueKind.Object } last
            ? TextOf(last.GetProperty("content"))
            : "";

    /// <summary>Whether the last message carries tool results: the model is to go on after its calls.</summary>
    public bool AnswersTools
        => Messages is [.., { ValueKind: JsonValueKind.Object } last]
            && (last.GetProperty("role").GetString() == "tool" || last.GetProperty("content").ToString().Contains("tool_result", StringComparison.Ordinal));

    /// <summary>The text of a message's content, whether it is a string or a list of parts.</summary>
    public static string TextOf(JsonElement content) => content.ValueKind switch
    {
        JsonValueKind.String => content.GetString()!,
        JsonValueKind.Array => string.Concat(content.EnumerateArray().Select(part => part.TryGetProperty("text", out var text) ? text.GetString() : "")),
        _ => "",
    };

    private string? Text(string name)
        => Body.ValueKind == JsonValueKind.Object && Body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private IReadOnlyList<JsonElement> Array(string name)
        => Body.ValueKind == JsonValueKind.Object && Body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : [];
}
