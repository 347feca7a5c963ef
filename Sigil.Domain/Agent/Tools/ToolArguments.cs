// SPDX-License-Identifier: Apache-2.0

using System.Text;
using System.Text.Json;

namespace Sigil.Domain.Agent.Tools;

/// <summary>Reads a model's arguments strictly: one JSON object, no property twice, bounded in size, depth and the length of numbers, all text valid Unicode (YB-2).</summary>
internal static class ToolArguments
{
    public const int MaxBytes = 256 * 1024;
    public const int MaxDepth = 64;
    public const int MaxNumberLength = 64;

    private const int MaxNameLength = 64;

    /// <summary>False with a problem that names the property and fits into one line.</summary>
    public static bool TryRead(string text, out JsonElement arguments, out string? problem)
    {
        arguments = default;
        var bytes = Encoding.UTF8.GetBytes(text);
        problem = bytes.Length > MaxBytes ? $"they are longer than {MaxBytes / 1024} KiB" : null;
        if (problem is null)
        {
            problem = Parse(bytes, out arguments);
        }

        return problem is null;
    }

    private static string? Parse(byte[] json, out JsonElement arguments)
    {
        arguments = default;
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = MaxDepth });
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                return $"they must be a JSON object, not {Kind(document.RootElement)}";
            }

            arguments = document.RootElement.Clone();
            return Check(arguments, "");
        }
        catch (JsonException error) when (error.Message.Contains("maximum configured depth", StringComparison.Ordinal))
        {
            return $"they are nested deeper than {MaxDepth} levels";
        }
        catch (JsonException error)
        {
            return $"they are not valid JSON (line {error.LineNumber + 1}, byte {error.BytePositionInLine + 1})";
        }
        catch (InvalidOperationException)
        {
            // The reader's way to say that an escape such as \ud800 is no character.
            return "they hold text that is not valid Unicode";
        }
    }

    private static string? Check(JsonElement element, string path) => element.ValueKind switch
    {
        JsonValueKind.Object => CheckObject(element, path),
        JsonValueKind.Array => element.EnumerateArray().Select((item, index) => Check(item, $"{path}[{index}]")).FirstOrDefault(problem => problem is not null),
        JsonValueKind.Number when element.GetRawText().Length > MaxNumberLength => $"{Name(path)} is a number of more than {MaxNumberLength} characters",
        JsonValueKind.String when element.GetString() is null => $"{Name(path)} is not text",
        _ => null,
    };

    private static string? CheckObject(JsonElement element, string path)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in element.EnumerateObject())
        {
            var inner = path.Length == 0 ? property.Name : $"{path}.{property.Name}";
            if (!seen.Add(property.Name))
            {
                return $"{Name(inner)} is given twice";
            }

            if (Check(property.Value, inner) is { } problem)
            {
                return problem;
            }
        }

        return null;
    }

    private static string Name(string path) => path.Length <= MaxNameLength ? $"'{path}'" : $"'{path[..MaxNameLength]}…'";

    private static string Kind(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => "an array",
        JsonValueKind.String => "a string",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => "a boolean",
    };
}
