// SPDX-License-Identifier: Apache-2.0

using System.Text.Encodings.Web;
using System.Text.Json;

namespace Sigil.Domain.Agent.Tools.BuiltIn;

/// <summary>How the built-in tools read optional arguments and write results: compact JSON, letters of every script as they are.</summary>
internal static class ToolJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        // The text goes to a model, not into HTML: escaping would only cost tokens.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write<T>(T result) => JsonSerializer.Serialize(result, Options);

    public static string? Text(JsonElement arguments, string name)
        => arguments.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    public static int Number(JsonElement arguments, string name, int otherwise, int max)
        => arguments.TryGetProperty(name, out var value) && value.TryGetInt32(out var number) ? Math.Clamp(number, 1, max) : otherwise;
}
