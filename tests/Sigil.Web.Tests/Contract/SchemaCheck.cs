// SPDX-License-Identifier: Apache-2.0

using System.Text.Json;

namespace Sigil.Web.Tests.Contract;

/// <summary>Checks values against the schemas of the document, as far as the document uses JSON Schema. A keyword that is not known here fails: nothing passes for want of looking.</summary>
internal sealed class SchemaCheck(JsonElement document)
{
    private static readonly HashSet<string> Silent = new(StringComparer.Ordinal) { "description", "format", "example", "examples", "default", "title", "$ref", "deprecated", "readOnly", "writeOnly", "contentMediaType" };

    /// <summary>The first thing that does not fit, or null.</summary>
    public string? Check(JsonElement value, JsonElement schema, string path = "$")
    {
        if (schema.TryGetProperty("$ref", out var reference))
        {
            return Check(value, Resolve(reference.GetString()!), path);
        }

        return schema.EnumerateObject().Select(rule => Apply(rule, value, schema, path)).FirstOrDefault(problem => problem is not null);
    }

    /// <summary>The part of the document that a reference names.</summary>
    public JsonElement Resolve(string reference)
        => reference[2..].Split('/').Aggregate(document, (node, name) => node.GetProperty(name.Replace("~1", "/", StringComparison.Ordinal)));

    private string? Apply(JsonProperty rule, JsonElement value, JsonElement schema, string path) => rule.Name switch
    {
        _ when Silent.Contains(rule.Name) => null,
        "type" => Types(rule.Value).Any(type => Is(value, type)) ? null : $"{path} is {value.ValueKind}, not {rule.Value}",
        "enum" => rule.Value.EnumerateArray().Any(allowed => JsonElement.DeepEquals(allowed, value)) ? null : $"{path} is {value}, not one of {rule.Value}",
        "properties" => value.ValueKind != JsonValueKind.Object ? null : Properties(value, rule.Value, schema, path),
        "required" => value.ValueKind != JsonValueKind.Object ? null
            : rule.Value.EnumerateArray().Where(name => !value.TryGetProperty(name.GetString()!, out _)).Select(name => $"{path}.{name} is missing").FirstOrDefault(),
        "items" => value.ValueKind != JsonValueKind.Array ? null : value.EnumerateArray().Select((item, index) => Check(item, rule.Value, $"{path}[{index}]")).FirstOrDefault(problem => problem is not null),
        "additionalProperties" => null,
        "oneOf" => rule.Value.EnumerateArray().Count(option => Check(value, option, path) is null) == 1 ? null
            : $"{path} fits not exactly one of its choices: {string.Join(" | ", rule.Value.EnumerateArray().Select(option => Check(value, option, path) ?? "fits"))}",
        "anyOf" => rule.Value.EnumerateArray().Any(option => Check(value, option, path) is null) ? null : $"{path} fits none of its choices",
        "minimum" => value.ValueKind != JsonValueKind.Number || value.GetDouble() >= rule.Value.GetDouble() ? null : $"{path} is below {rule.Value}",
        "maximum" => value.ValueKind != JsonValueKind.Number || value.GetDouble() <= rule.Value.GetDouble() ? null : $"{path} is above {rule.Value}",
        "minLength" => value.ValueKind != JsonValueKind.String || value.GetString()!.Length >= rule.Value.GetInt32() ? null : $"{path} is too short",
        "maxLength" => value.ValueKind != JsonValueKind.String || value.GetString()!.Length <= rule.Value.GetInt32() ? null : $"{path} is too long",
        "pattern" => value.ValueKind != JsonValueKind.String || System.Text.RegularExpressions.Regex.IsMatch(value.GetString()!, rule.Value.GetString()!) ? null : $"{path} does not match {rule.Value}",
        _ => $"{path}: the rule '{rule.Name}' is not known to this test",
    };

    /// <summary>Answers hold nothing that the document does not name.</summary>
    private string? Properties(JsonElement value, JsonElement properties, JsonElement schema, string path)
    {
        foreach (var property in value.EnumerateObject())
        {
            if (properties.TryGetProperty(property.Name, out var part))
            {
                if (Check(property.Value, part, $"{path}.{property.Name}") is { } problem)
                {
                    return problem;
                }
            }
            else if (!schema.TryGetProperty("additionalProperties", out var more) || more.ValueKind == JsonValueKind.False)
            {
                return $"{path}.{property.Name} is not in the document";
            }
        }

        return null;
    }

    private static IEnumerable<string> Types(JsonElement type) => type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(each => each.GetString()!) : [type.GetString()!];

    private static bool Is(JsonElement value, string type) => type switch
    {
        "null" => value.ValueKind == JsonValueKind.Null,
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "number" => value.ValueKind == JsonValueKind.Number,
        _ => false,
    };
}
