// SPDX-License-Identifier: Apache-2.0
using System.Buffers;
using System.IO.Pipelines;
using System.Net.Mime;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Net.Http.Headers;
using Sigil.Domain.Common.Errors;

namespace Sigil.Web.Api.Binding;

/// <summary>Reads a JSON body to its end and into a type, with every fault of the client as a value.</summary>
internal static class JsonBodyReader
{
    public static async ValueTask<Outcome<T>> ReadAsync<T>(HttpRequest request, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        if (!IsJson(request.ContentType))
        {
            return new SigilError(ErrorCodes.MediaTypeUnsupported, "The body must be JSON.", "Content-Type", "Send 'Content-Type: application/json'.");
        }

        try
        {
            var body = await ReadToEndAsync(request.BodyReader, cancellationToken);
            var outcome = Parse(body, type);
            request.BodyReader.AdvanceTo(body.End);
            return outcome;
        }
        catch (BadHttpRequestException exception) when (exception.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return new SigilError(ErrorCodes.RequestTooLarge, "The body is larger than this endpoint takes.", Fix: "Send less text, or fewer or smaller images.");
        }
        catch (BadHttpRequestException)
        {
            // The client broke the framing (a chunk without an end, a short body): its fault, told as such.
            return Invalid("The body did not arrive as its headers said.", null);
        }
    }

    internal static Outcome<T> Parse<T>(ReadOnlySequence<byte> body, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = type.Options.MaxDepth });
            var value = JsonSerializer.Deserialize(ref reader, type);
            if (reader.Read() || value is null)
            {
                return Invalid("The body must be one JSON object.", null);
            }

            return value;
        }
        catch (JsonException exception)
        {
            return JsonFaults.Explain(exception, body, type);
        }
    }

    private static async ValueTask<ReadOnlySequence<byte>> ReadToEndAsync(PipeReader reader, CancellationToken cancellationToken)
    {
        while (true)
        {
            var result = await reader.ReadAsync(cancellationToken);
            if (result.IsCompleted)
            {
                return result.Buffer;
            }

            reader.AdvanceTo(result.Buffer.Start, result.Buffer.End);
        }
    }

    private static bool IsJson(string? contentType)
        => MediaTypeHeaderValue.TryParse(contentType, out var parsed)
            && parsed.MediaType.Equals(MediaTypeNames.Application.Json, StringComparison.OrdinalIgnoreCase)
            && (!parsed.Charset.HasValue || parsed.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase) || parsed.Charset.Equals("\"utf-8\"", StringComparison.OrdinalIgnoreCase));

    private static SigilError Invalid(string message, string? field) => new(ErrorCodes.RequestInvalid, message, field, "Send a body as the OpenAPI document describes it.");
}
