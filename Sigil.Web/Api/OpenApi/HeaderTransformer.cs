// SPDX-License-Identifier: Apache-2.0

using Microsoft.AspNetCore.OpenApi;
using Microsoft.Net.Http.Headers;
using Microsoft.OpenApi;
using Sigil.Domain.Common.Idempotency;
using Sigil.Web.Api.Binding;
using Sigil.Web.Api.Idempotency;
using Sigil.Web.Api.Results;
using Sigil.Web.Hosting.Limits;

namespace Sigil.Web.Api.OpenApi;

/// <summary>Describes the headers that are read and written in one place for all endpoints.</summary>
internal sealed class HeaderTransformer : IOpenApiOperationTransformer
{
    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        AddTags(operation, context);
        if (context.Metadata().OfType<IdempotentMetadata>().LastOrDefault() is { TakesKey: true })
        {
            operation.Add(
                IdempotencyHeaders.Key,
                ParameterLocation.Header,
                "A text of your own, for example a UUID: however often the request is sent with it within 24 hours, it is carried out once and answered the same.",
                new OpenApiSchema { Type = JsonSchemaType.String, MinLength = 1, MaxLength = IdempotencyScope.MaxKey, Pattern = "^[!-~]+$" });
            AddHeader(operation, IsSuccess, IdempotencyHeaders.Replayed, "'true' when nothing was done for this answer: it was given before.", JsonSchemaType.String);
        }

        if (context.Metadata().OfType<ChatLimitMetadata>().Any())
        {
            AddHeader(operation, IsCounted, RateLimitHeaders.Limit, "Requests that may come at once.", JsonSchemaType.Integer);
            AddHeader(operation, IsCounted, RateLimitHeaders.Remaining, "How many of them are left.", JsonSchemaType.Integer);
            AddHeader(operation, IsCounted, RateLimitHeaders.Reset, "Seconds until all of them are there again.", JsonSchemaType.Integer);
        }

        AddHeader(operation, status => status == StatusCodes.Status429TooManyRequests, HeaderNames.RetryAfter, "Seconds to wait.", JsonSchemaType.Integer);
        return Task.CompletedTask;
    }

    private static void AddTags(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        if (context.Takes<IfMatch>())
        {
            operation.Add(HeaderNames.IfMatch, ParameterLocation.Header, "The ETag of the answer that the change is based on: 412 when the resource has changed since. Without it any revision will do.", Text());
        }

        if (context.AnswersWith(typeof(NewTaggedResult<>)))
        {
            AddHeader(operation, status => status == StatusCodes.Status201Created, HeaderNames.ETag, "The revision, for If-Match.", JsonSchemaType.String);
            AddHeader(operation, status => status == StatusCodes.Status201Created, HeaderNames.Location, "Where the new resource is.", JsonSchemaType.String);
        }

        if (context.AnswersWith(typeof(TaggedResult<>)))
        {
            AddHeader(operation, status => status == StatusCodes.Status200OK, HeaderNames.ETag, "The revision, for If-Match and If-None-Match.", JsonSchemaType.String);
            if (HttpMethods.IsGet(context.Description.HttpMethod ?? ""))
            {
                operation.Add(HeaderNames.IfNoneMatch, ParameterLocation.Header, "The ETag that the client has: 304 when it is still the right one.", Text());
                (operation.Responses ??= [])["304"] = new OpenApiResponse { Description = "The client has the newest revision." };
            }
        }
    }

    private static bool IsSuccess(int status) => status is >= 200 and < 300;

    private static bool IsCounted(int status) => IsSuccess(status) || status == StatusCodes.Status429TooManyRequests;

    private static OpenApiSchema Text() => new() { Type = JsonSchemaType.String };

    private static void AddHeader(OpenApiOperation operation, Func<int, bool> of, string name, string description, JsonSchemaType type)
    {
        foreach (var answer in operation.Answers(of))
        {
            (answer.Headers ??= new Dictionary<string, IOpenApiHeader>())[name] = new OpenApiHeader { Description = description, Schema = new OpenApiSchema { Type = type } };
        }
    }
}
