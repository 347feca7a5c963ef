// SPDX-License-Identifier: Apache-2.0

using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Sigil.Web.Api.OpenApi;

/// <summary>Describes streams: each event of the answer is one of the named schema.</summary>
internal sealed class StreamTransformer : IOpenApiOperationTransformer
{
    /// <summary>The media type of server-sent events.</summary>
    public const string MediaType = "text/event-stream";

    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        if (context.Metadata().OfType<EventStreamMetadata>().LastOrDefault() is { } stream && context.Document is { } document)
        {
            EventSchemas.AddTo(document, stream.Schema);
            foreach (var answer in operation.Answers(status => status == StatusCodes.Status200OK).Where(answer => answer.Content?.ContainsKey(MediaType) is true))
            {
                answer.Description = $"Server-sent events, each as {stream.Schema} says: 'event' is its name, 'id' its position, 'data' one line of JSON.";
                answer.Content![MediaType] = new OpenApiMediaType { Schema = new OpenApiSchemaReference(stream.Schema, document) };
            }
        }

        return Task.CompletedTask;
    }
}
