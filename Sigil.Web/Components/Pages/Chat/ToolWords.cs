// SPDX-License-Identifier: Apache-2.0

using System.Text.Encodings.Web;
using System.Text.Json;
using Sigil.Domain.Agent.Tools;
using Sigil.Domain.Sessions;

namespace Sigil.Web.Components.Pages.Chat;

/// <summary>Tool calls in words.</summary>
internal static class ToolWords
{
    // Arguments are shown as they are; what they become is text of a page, which encodes it itself.
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonSerializerOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>How the call stands.</summary>
    public static string State(ToolState state) => state switch
    {
        ToolState.Running => "Running",
        ToolState.Waiting => "Waiting for you",
        ToolState.Done => "Allowed",
        ToolState.Denied => "Denied",
        ToolState.Failed => "Failed",
        _ => "Not finished",
    };

    /// <summary>What the enforcer said.</summary>
    public static string Decision(ToolOutcome outcome) => outcome.Decision switch
    {
        "allowed" => "Allowed.",
        "denied" => "Denied.",
        _ => "Never decided.",
    };

    /// <summary>Why, in a sentence.</summary>
    public static string Why(ToolOutcome outcome) => ToolReasons.Explain(outcome.Reason);

    /// <summary>JSON with line breaks; text that is not JSON as it is.</summary>
    public static string Pretty(string json) => IsEmpty(json) ? "none" : Rewrite(json, Indented);

    /// <summary>JSON in one line; nothing for an empty object.</summary>
    public static string Compact(string json) => IsEmpty(json) ? "" : Rewrite(json, OneLine);

    /// <summary>A result with line breaks when it is a JSON object or list; any other text as it is.</summary>
    public static string Readable(string? result) => result is ['{' or '[', ..] ? Rewrite(result, Indented) : result ?? "";

    /// <summary>The first lines of a long text.</summary>
    public static string Shorten(string text, int lines, int length)
    {
        var end = -1;
        for (var line = 0; line < lines; line++)
        {
            var next = text.IndexOf('\n', end + 1);
            if (next < 0)
            {
                end = text.Length;
                break;
            }

            end = next;
        }

        var cut = Math.Min(end, length);
        // Never between the halves of one character.
        return (cut > 0 && char.IsHighSurrogate(text[cut - 1]) ? text[..(cut - 1)] : text[..cut]) + "\n…";
    }

    private static bool IsEmpty(string json) => json.Trim() is "" or "{}";

    private static string Rewrite(string json, JsonSerializerOptions options)
    {
        try
        {
            return JsonSerializer.Serialize(JsonSerializer.Deserialize<JsonElement>(json), options);
        }
        catch (JsonException)
        {
            // A model may write anything; what it wrote is shown.
            return json;
        }
    }
}
