// SPDX-License-Identifier: Apache-2.0

using System.Globalization;
using System.Text.Json;

namespace Sigil.Web.Cli.Resources;

/// <summary>Fields of the gateway's answers as a person reads them.</summary>
internal static class JsonFields
{
    /// <summary>The text of a field; null when it is absent or null.</summary>
    public static string? Field(this JsonElement resource, string name)
        => resource.ValueKind == JsonValueKind.Object && resource.TryGetProperty(name, out var value) ? Show(name, value) : null;

    /// <summary>Every field with its value; an object within shows as its own fields, named after it.</summary>
    public static IEnumerable<(string Name, string? Value)> Fields(this JsonElement resource)
        => resource.EnumerateObject().SelectMany(property => property.Value.ValueKind == JsonValueKind.Object
            ? property.Value.Fields().Select(inner => ($"{property.Name} {inner.Name}", inner.Value))
            : [(property.Name.Replace('_', ' '), Show(property.Name, property.Value))]);

    private static string? Show(string name, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        JsonValueKind.True => "yes",
        JsonValueKind.False => "no",
        JsonValueKind.String when name.EndsWith("_at", StringComparison.Ordinal) || name == "at" => Moment(value),
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Array => string.Join(' ', value.EnumerateArray().Select(item => Show("", item))),
        _ => value.GetRawText(),
    };

    private static string? Moment(JsonElement value)
        => value.TryGetDateTimeOffset(out var moment) ? moment.ToLocalTime().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) : value.GetString();
}
