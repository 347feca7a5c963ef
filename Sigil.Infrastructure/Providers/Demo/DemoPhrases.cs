// SPDX-License-Identifier: Apache-2.0

using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Sigil.Infrastructure.Providers.Demo;

/// <summary>Sentences for the results of the built-in tools; null for a result that looks otherwise than expected.</summary>
internal static class DemoPhrases
{
    public static string? For(string tool, JsonElement result) => tool switch
    {
        "time_now" => Time(result),
        "calculator" => Sum(result),
        "session_list" => Sessions(result),
        _ => null,
    };

    private static string? Time(JsonElement result)
        => DateTimeOffset.TryParse(Text(result, "local"), CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            ? string.Create(CultureInfo.InvariantCulture, $"It is **{local:HH:mm}** on {local:dddd, d MMMM yyyy} ({Plain(Text(result, "time_zone") ?? "UTC")}), says `time_now`.")
            : null;

    private static string? Sum(JsonElement result)
        => Text(result, "result") is { } value ? $"`{Plain(Text(result, "expression") ?? "That")}` is **{Plain(value)}**, says `calculator`." : null;

    private static string? Sessions(JsonElement result)
    {
        if (!result.TryGetProperty("sessions", out var sessions) || sessions.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        var table = new StringBuilder("These are your latest sessions in this workspace, says `session_list`:\n\n| Title | Messages | Last used |\n|---|---|---|\n");
        foreach (var session in sessions.EnumerateArray())
        {
            var title = Plain(Text(session, "title") ?? "");
            table.Append(CultureInfo.InvariantCulture, $"| {(title.Length == 0 ? "(no title)" : title)} | {Plain(Text(session, "message_count") ?? "")} | {Plain(Text(session, "updated_at") ?? "")} |\n");
        }

        return table.ToString();
    }

    private static string? Text(JsonElement json, string name)
        => json.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String or JsonValueKind.Number ? value.ToString() : null;

    /// <summary>Titles are people's and models' words: they must not end the table, or be read as Markdown.</summary>
    private static string Plain(string text)
        => string.Concat(text.Select(c => char.IsControl(c) ? " " : c is '|' or '<' or '[' or ']' or '`' or '\\' or '!' or '_' ? $"\\{c}" : c.ToString()));
}
