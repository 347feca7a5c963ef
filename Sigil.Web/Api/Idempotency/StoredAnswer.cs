// SPDX-License-Identifier: Apache-2.0

using System.Text.Json.Serialization;

namespace Sigil.Web.Api.Idempotency;

/// <summary>An answer that is given again as it was.</summary>
internal sealed record StoredAnswer(int Status, string? ContentType, string? Location, string? ETag, byte[] Body) : IResult
{
    /// <summary>Takes the answer down that <paramref name="response"/> has given into <paramref name="body"/>.</summary>
    public static StoredAnswer Of(HttpResponse response, byte[] body)
        => new(response.StatusCode, response.ContentType, Text(response.Headers.Location), Text(response.Headers.ETag), body);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        IdempotencyHeaders.MarkReplayed(httpContext.Response);
        await WriteAsync(httpContext.Response);
    }

    /// <summary>Gives the answer.</summary>
    public async Task WriteAsync(HttpResponse response)
    {
        response.StatusCode = Status;
        response.ContentType = ContentType;
        response.Headers.Location = Location;
        response.Headers.ETag = ETag;
        if (Body.Length > 0)
        {
            response.ContentLength = Body.Length;
            await response.Body.WriteAsync(Body, response.HttpContext.RequestAborted);
        }
    }

    private static string? Text(Microsoft.Extensions.Primitives.StringValues header) => header.Count == 0 ? null : header.ToString();
}

[JsonSerializable(typeof(StoredAnswer))]
internal sealed partial class StoredAnswerJsonContext : JsonSerializerContext;
