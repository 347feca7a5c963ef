// SPDX-License-Identifier: Apache-2.0
using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Sigil.Domain.Common.Errors;

namespace Sigil.Web.Api.Binding;

/// <summary>Turns the parser's exceptions into sentences for the client: the field, what is wrong and what to do; never a type of ours.</summary>
internal static class JsonFaults
{
    private const string SeeDocument = "The fields of every body are in /openapi/v1.json.";

    public static SigilError Explain(JsonException exception, ReadOnlySequence<byte> body, JsonTypeInfo type)
    {
        if (exception.InnerException is JsonException)
        {
            return new SigilError(ErrorCodes.RequestInvalid, $"The body is not valid JSON{Place(exception)}.", Field(exception), "Send well-formed JSON, nested at most 64 deep.");
        }

        if (Field(exception) is { } field)
        {
            return OfField(field, body, type);
        }

        var missing = Missing(body, type);
        return missing.Count == 0
            ? new SigilError(ErrorCodes.RequestInvalid, "The body must be one JSON object.", Fix: SeeDocument)
            : new SigilError(ErrorCodes.RequestInvalid, $"Required: {string.Join(", ", missing)}.", missing[0], $"Add '{missing[0]}' to the body.");
    }

    private static SigilError OfField(string field, ReadOnlySequence<byte> body, JsonTypeInfo type)
    {
        if (field.IndexOfAny(['.', '[']) < 0)
        {
            if (type.Properties.All(property => property.Name != field))
            {
                return new SigilError(ErrorCodes.RequestInvalid, "The body has a field that this endpoint does not know.", Shorten(field), $"Leave it out. {SeeDocument}");
            }

            if (Keys(body).Count(key => key == field) > 1)
            {
                return new SigilError(ErrorCodes.RequestInvalid, $"'{field}' is there more than once.", field, "Send each field once.");
            }
        }

        return new SigilError(ErrorCodes.RequestInvalid, $"'{Shorten(field)}' has a value of the wrong type or shape.", Shorten(field), SeeDocument);
    }

    private static List<string> Missing(ReadOnlySequence<byte> body, JsonTypeInfo type)
    {
        var present = Keys(body).ToHashSet(StringComparer.Ordinal);
        return present.Count == 0 && !StartsObject(body)
            ? []
            : [.. type.Properties.Where(property => property.IsRequired && !present.Contains(property.Name)).Select(property => property.Name)];
    }

    private static bool StartsObject(ReadOnlySequence<byte> body)
    {
        var reader = new Utf8JsonReader(body);
        return reader.Read() && reader.TokenType == JsonTokenType.StartObject;
    }

    private static List<string> Keys(ReadOnlySequence<byte> body)
    {
        var keys = new List<string>();
        try
        {
            var reader = new Utf8JsonReader(body);
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1)
                {
                    keys.Add(reader.GetString()!);
                }
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Broken further on: the keys so far are enough for an explanation.
        }

        return keys;
    }

    private static string? Field(JsonException exception)
        => exception.Path is { Length: > 2 } path && path.StartsWith("$.", StringComparison.Ordinal) ? path[2..] : null;

    private static string Place(JsonException exception)
        => exception.LineNumber is { } line && exception.BytePositionInLine is { } column ? $" at line {line + 1}, byte {column + 1}" : "";

    private static string Shorten(string field) => field.Length <= 64 ? field : field[..64];
}
