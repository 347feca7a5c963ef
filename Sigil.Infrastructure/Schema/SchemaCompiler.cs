// SPDX-License-Identifier: Apache-2.0

using Newtonsoft.Json;
using NJsonSchema;
using NJsonSchema.Validation;

namespace Sigil.Infrastructure.Schema;

/// <summary>Turns a schema's text into something that can check arguments, after <see cref="SchemaScreen"/> has refused what must not be in it (PM-8).</summary>
internal static class SchemaCompiler
{
    public static SchemaCompilation Compile(string text)
    {
        var screen = new SchemaScreen();
        if (screen.Read(text) is not { } json)
        {
            return new SchemaCompilation(null, screen.Problem);
        }

        try
        {
            // Without references to the outside there is nothing to wait for: the task has ended when it comes back.
            var parsing = JsonSchema.FromJsonAsync(json.ToJsonString(), documentPath: null!, static root => new LocalReferencesOnly(root), CancellationToken.None);
            if (!parsing.IsCompletedSuccessfully)
            {
                return new SchemaCompilation(null, Problem(parsing.Exception?.GetBaseException()));
            }

            var settings = new JsonSchemaValidatorSettings();
            foreach (var pattern in screen.Patterns)
            {
                settings.AddCustomFormatValidator(pattern);
            }

#pragma warning disable RS0030 // It has ended, successfully: nothing blocks.
            var schema = new CompiledSchema(parsing.Result, settings);
#pragma warning restore RS0030
            return schema.Check(EmptyObject()) == CompiledSchema.Uncheckable
                ? new SchemaCompilation(null, "its references lead nowhere or in a circle")
                : new SchemaCompilation(schema, null);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or FormatException or ArgumentException)
        {
            return new SchemaCompilation(null, Problem(error));
        }
    }

    private static System.Text.Json.JsonElement EmptyObject() => System.Text.Json.JsonDocument.Parse("{}").RootElement;

    private static string Problem(Exception? error) => error is null ? "it cannot be read" : error.Message.Split('\n')[0].Trim();
}
