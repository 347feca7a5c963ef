// SPDX-License-Identifier: Apache-2.0

using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Sigil.Domain.Common.Errors;
using Sigil.Web.Hosting.Limits;

namespace Sigil.Web.Hosting.Problems;

/// <summary>Writes failed answers as problem documents.</summary>
internal static class ProblemWriter
{
    public const string ContentType = "application/problem+json";

    /// <summary>Answers with the failure: its status, <c>Retry-After</c> where it has a wait, and the document. The answer must not have begun.</summary>
    /// <param name="context">The request.</param>
    /// <param name="error">The failure.</param>
    /// <param name="status">Another status than the mapping's, where the protocol asks for it.</param>
    /// <param name="items">Every fault, where there are several.</param>
    public static Task WriteAsync(HttpContext context, SigilError error, int? status = null, IReadOnlyList<ProblemItem>? items = null)
    {
        context.Response.StatusCode = status ?? ProblemMapping.StatusOf(error);
        if (error.RetryAfter is { } wait)
        {
            context.Response.Headers[HeaderNames.RetryAfter] = Math.Max(1, (long)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        }

        if (error.Quota is { } quota)
        {
            RateLimitHeaders.Write(context.Response, quota);
        }

        if (HttpMethods.IsHead(context.Request.Method))
        {
            return Task.CompletedTask;
        }

        var shape = context.RequestServices.GetServices<IProblemShape>().FirstOrDefault(candidate => candidate.AppliesTo(context.Request.Path));
        return shape is null ? WriteDocumentAsync(context, error, items) : shape.WriteAsync(context, error);
    }

    private static Task WriteDocumentAsync(HttpContext context, SigilError error, IReadOnlyList<ProblemItem>? items)
    {
        var status = context.Response.StatusCode;
        var document = new ProblemDocument
        {
            Type = $"urn:sigil:error:{error.Code}",
            Title = ReasonPhrases.GetReasonPhrase(status),
            Status = status,
            Detail = error.Message,
            Code = error.Code.Value,
            Field = error.Field,
            Fix = error.Fix,
            Errors = items,
            TraceId = Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier,
        };
        return context.Response.WriteAsJsonAsync(document, ProblemJsonContext.Default.ProblemDocument, ContentType, context.RequestAborted);
    }
}
