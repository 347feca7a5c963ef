// SPDX-License-Identifier: Apache-2.0

using System.Text.Json;

namespace Sigil.Infrastructure.Providers.Errors;

/// <summary>What a vendor says about an error, in any of the vendors' shapes; empty where it says nothing that can be read.</summary>
/// <param name="Code">OpenAI's <c>code</c>, Google's <c>status</c>; a text, never a status number.</param>
/// <param name="Type">OpenAI's and Anthropic's <c>type</c>.</param>
/// <param name="Message">The sentence for people, as sent.</param>
internal sealed record VendorErrorBody(string Code, string Type, string Message)
{
    public static VendorErrorBody Empty { get; } = new("", "", "");

    /// <summary>Reads <c>{"error": {…}}</c>, <c>{"error": "…"}</c>, Google's list of one, or an error object itself.</summary>
    public static VendorErrorBody Parse(string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return Read(document.RootElement);
        }
        catch (JsonException)
        {
            // Proxies answer in HTML; the status has to do.
            return Empty;
        }
    }

    private static VendorErrorBody Read(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array when element.GetArrayLength() > 0 => Read(element[0]),
        JsonValueKind.Object when element.TryGetProperty("error", out var error) => Read(error),
        JsonValueKind.Object => new VendorErrorBody(FirstText(element, "code", "status"), FirstText(element, "type"), FirstText(element, "message", "detail")),
        JsonValueKind.String => new VendorErrorBody("", "", element.GetString()!),
        _ => Empty,
    };

    private static string FirstText(JsonElement element, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String)
            {
                return value.GetString()!;
            }
        }

        return "";
    }
}
