// SPDX-License-Identifier: Apache-2.0

using System.Text.Json;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using NJsonSchema.Validation;

namespace Sigil.Infrastructure.Schema;

/// <summary>A schema ready to check arguments. Its answers name properties, never values.</summary>
internal sealed class CompiledSchema(JsonSchema schema, JsonSchemaValidatorSettings settings)
{
    /// <summary>The answer when the library gives up; such arguments do not fit.</summary>
    public const string Uncheckable = "they cannot be checked";

    private const int MaxDepth = 64;
    private const int MaxLength = 500;
    private const int MaxProblems = 3;

    private readonly JsonSchemaValidator _validator = new(settings);

    public string? Check(JsonElement arguments)
    {
        try
        {
            var problems = _validator.Validate(Read(arguments.GetRawText()), schema)
                .SelectMany(Violations.Innermost).Select(Violations.Describe).Distinct(StringComparer.Ordinal).Take(MaxProblems).ToArray();
            var text = string.Join("; ", problems);
            return problems.Length == 0 ? null : text.Length > MaxLength ? text[..MaxLength] : text;
        }
        catch (Exception error) when (error is Newtonsoft.Json.JsonException or InvalidOperationException or FormatException or OverflowException or ArgumentException or InvalidCastException)
        {
            return Uncheckable;
        }
    }

    private static JToken Read(string json)
    {
        // Dates stay text, and the depth is held a second time: this reader is not the one that the arguments came through.
        using var reader = new JsonTextReader(new StringReader(json)) { DateParseHandling = DateParseHandling.None, MaxDepth = MaxDepth };
        return JToken.ReadFrom(reader);
    }
}
