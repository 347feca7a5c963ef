// SPDX-License-Identifier: Apache-2.0

using System.Globalization;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.OpenApi;
using Sigil.Web.Api.Binding;
using Sigil.Web.Api.OpenAI;
using Sigil.Web.Hosting.Limits;
using Sigil.Web.Hosting.Problems;
using Sigil.Web.Navigation;

namespace Sigil.Web.Api.OpenApi;

/// <summary>Declares the failures that follow from what an operation takes, so that no endpoint has to name them, and gives every failure the body that its address has.</summary>
internal sealed class FailureTransformer : IOpenApiOperationTransformer
{
    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var isOpenAI = context.Description.RelativePath?.StartsWith(SigilUrls.OpenAIRoot[1..] + "/", StringComparison.Ordinal) is true;
        var responses = new SortedDictionary<string, IOpenApiResponse>(StringComparer.Ordinal);
        foreach (var (status, response) in operation.Responses ?? [])
        {
            responses[status] = response;
        }

        foreach (var status in Expected(operation, context))
        {
            responses.TryAdd(status.ToString(CultureInfo.InvariantCulture), new OpenApiResponse { Description = ReasonPhrases.GetReasonPhrase(status) });
        }

        foreach (var response in responses.Where(response => response.Key[0] is '4' or '5').Select(response => response.Value).OfType<OpenApiResponse>())
        {
            response.Content = isOpenAI ? Content("application/json", nameof(OpenAIErrorBody), context) : Content(ProblemWriter.ContentType, nameof(ProblemDocument), context);
        }

        operation.Responses = [];
        foreach (var (status, response) in responses)
        {
            operation.Responses[status] = response;
        }

        return Task.CompletedTask;
    }

    private static IEnumerable<int> Expected(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        // The limit per address is before everything; the gateway may be stopping, or its disk full.
        yield return StatusCodes.Status429TooManyRequests;
        if (operation.Security is { Count: > 0 })
        {
            yield return StatusCodes.Status503ServiceUnavailable;
        }

        if (operation.Parameters?.Any(parameter => parameter.In == ParameterLocation.Path) is true)
        {
            yield return StatusCodes.Status404NotFound;
        }

        if (context.Takes<IfMatch>())
        {
            yield return StatusCodes.Status412PreconditionFailed;
        }

        if (context.Metadata().OfType<IAcceptsMetadata>().Any())
        {
            yield return StatusCodes.Status413PayloadTooLarge;
            yield return StatusCodes.Status415UnsupportedMediaType;
        }

        if (context.Metadata().OfType<ChatLimitMetadata>().Any())
        {
            // The workspace, the session, the model; a turn that ended without an answer.
            yield return StatusCodes.Status404NotFound;
            yield return StatusCodes.Status409Conflict;
            yield return StatusCodes.Status500InternalServerError;
            yield return StatusCodes.Status504GatewayTimeout;
        }
    }

    private static Dictionary<string, OpenApiMediaType> Content(string mediaType, string schema, OpenApiOperationTransformerContext context)
        => new() { [mediaType] = new OpenApiMediaType { Schema = new OpenApiSchemaReference(schema, context.Document) } };
}
