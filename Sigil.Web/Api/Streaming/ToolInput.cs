// SPDX-License-Identifier: Apache-2.0

using System.Text.Json;
using Sigil.Web.Api.Json;

namespace Sigil.Web.Api.Streaming;

/// <summary>A tool call's arguments as the model wrote them: JSON where they are, else text, so that the answer is well formed whatever a model writes.</summary>
internal static class ToolInput
{
    /// <summary>Deeper input is shown as text: it has to fit into an answer that is itself nested.</summary>
    private const int MaxDepth = 48;

    /// <summary>The arguments as one value that can be written.</summary>
    public static JsonElement Read(string arguments)
    {
        try
        {
            using var document = JsonDocument.Parse(arguments, new JsonDocumentOptions { MaxDepth = MaxDepth });
            if (IsWritable(document.RootElement))
            {
                return document.RootElement.Clone();
            }
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException)
        {
            // Not JSON, or not even text: shown as the model wrote it.
        }

        return JsonSerializer.SerializeToElement(arguments, ApiJson.TypeInfo<string>());
    }

    /// <summary>False for an element with half a surrogate pair in it, which parses and cannot be written.</summary>
    private static bool IsWritable(JsonElement element)
    {
        if (!element.GetRawText().Contains("\\u", StringComparison.Ordinal))
        {
            return true;
        }

        try
        {
            using var nowhere = new Utf8JsonWriter(Stream.Null);
            element.WriteTo(nowhere);
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
