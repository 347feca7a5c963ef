// SPDX-License-Identifier: Apache-2.0

using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Sigil.Web.Api.OpenApi;

/// <summary>Gives every body of the finished document an example.</summary>
internal sealed class ExampleTransformer : IOpenApiDocumentTransformer
{
    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        foreach (var operation in (document.Paths ?? []).SelectMany(path => path.Value.Operations ?? []).Select(operation => operation.Value))
        {
            Illustrate(operation.RequestBody?.Content, ExampleMaker.Request);
            foreach (var response in operation.Responses ?? [])
            {
                Illustrate(response.Value.Content, response.Key[0] == '2' ? ExampleMaker.Answer : schema => OfStatus(ExampleMaker.Answer(schema), response.Key));
            }
        }

        return Task.CompletedTask;
    }

    private static void Illustrate(IDictionary<string, OpenApiMediaType>? content, Func<IOpenApiSchema, JsonNode?> make)
    {
        foreach (var media in content?.Values.AsEnumerable() ?? [])
        {
            if (media is { Example: null, Schema: { } schema })
            {
                media.Example = make(schema);
            }
        }
    }

    private static JsonNode? OfStatus(JsonNode? problem, string status)
    {
        if (problem?["status"] is not null && int.TryParse(status, out var number) && FailureExamples.Of(number) is { } failure)
        {
            (problem["status"], problem["title"], problem["detail"], problem["code"], problem["type"]) = (number, failure.Title, failure.Detail, failure.Code, $"urn:sigil:error:{failure.Code}");
            (problem["field"], problem["fix"]) = (null, null);
            foreach (var name in new[] { "field", "fix", "errors" })
            {
                ((JsonObject)problem).Remove(name);
            }
        }

        return problem;
    }
}
