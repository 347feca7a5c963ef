// SPDX-License-Identifier: Apache-2.0

using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Sigil.Infrastructure.Schema;

/// <summary>Reads a schema's text before the library does: refuses references to the outside, schemas that are too large or deep, and roots that let unknown properties in;
/// swaps every <c>pattern</c> for a matcher that cannot backtrack.</summary>
internal sealed class SchemaScreen
{
    private const int MaxLength = 64 * 1024;
    private const int MaxDepth = 32;
    private const int MaxPatternLength = 512;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = MaxDepth };

    private readonly List<LinearPattern> _patterns = [];

    /// <summary>The patterns found, each under the format that now stands in the schema for it.</summary>
    public IReadOnlyList<LinearPattern> Patterns => _patterns;

    /// <summary>What is wrong, when <see cref="Read"/> returned null.</summary>
    public string? Problem { get; private set; }

    /// <summary>The schema with its patterns swapped, or null.</summary>
    public JsonObject? Read(string text)
    {
        if (text.Length > MaxLength)
        {
            return Refuse($"it is longer than {MaxLength / 1024} KiB");
        }

        try
        {
            if (JsonNode.Parse(text, documentOptions: Strict) is not JsonObject root || !IsObjectSchema(root))
            {
                return Refuse("it has to be an object schema: \"type\": \"object\" with \"additionalProperties\": false");
            }

            return Walk(root, isMap: false) ? root : null;
        }
        catch (Exception error) when (error is JsonException or ArgumentException)
        {
            // JsonNode reports a property that is there twice as an argument error.
            return Refuse("it is not valid JSON, nested too deeply, or has a property twice");
        }
    }

    private static bool IsObjectSchema(JsonObject root)
        => root["type"] is JsonValue type && type.TryGetValue<string>(out var name) && name == "object"
            && root["additionalProperties"] is JsonValue open && open.TryGetValue<bool>(out var allowed) && !allowed;

    private bool Walk(JsonNode? node, bool isMap) => node switch
    {
        JsonArray list => list.ToArray().All(item => Walk(item, isMap: false)),
        JsonObject schema => (isMap || Screen(schema)) && schema.ToArray().All(entry => Walk(entry.Value, !isMap && HoldsNamedSchemas(entry.Key))),
        _ => true,
    };

    // Below these keys the names are the author's: a property may well be called "pattern" or "$ref".
    private static bool HoldsNamedSchemas(string key) => key is "properties" or "patternProperties" or "definitions" or "$defs" or "dependencies";

    private bool Screen(JsonObject schema)
    {
        if (schema.ContainsKey("patternProperties"))
        {
            return Refuse("patternProperties are not supported") is not null;
        }

        if (schema["$ref"] is { } reference && !IsLocal(reference))
        {
            return Refuse("it refers to something outside of itself; only #/definitions/… is allowed") is not null;
        }

        return schema["pattern"] is not { } pattern || Swap(schema, pattern);
    }

    private static bool IsLocal(JsonNode reference)
        => reference is JsonValue value && value.TryGetValue<string>(out var path) && path.StartsWith("#/definitions/", StringComparison.Ordinal);

    private bool Swap(JsonObject schema, JsonNode node)
    {
        if (node is not JsonValue value || !value.TryGetValue<string>(out var pattern) || pattern.Length > MaxPatternLength)
        {
            return Refuse($"a pattern has to be text of at most {MaxPatternLength} characters") is not null;
        }

        try
        {
            var format = $"sigil-pattern-{_patterns.Count}";
            _patterns.Add(new LinearPattern(format, new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)));
            schema.Remove("pattern");
            schema["format"] = format;
            return true;
        }
        catch (Exception error) when (error is ArgumentException or NotSupportedException)
        {
            return Refuse("a pattern is malformed or needs backtracking (look-around, back-references)") is not null;
        }
    }

    private JsonObject? Refuse(string problem)
    {
        Problem = problem;
        return null;
    }
}
