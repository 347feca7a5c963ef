// SPDX-License-Identifier: Apache-2.0

using Microsoft.AspNetCore.WebUtilities;
using Sigil.Domain.Common.Errors;

namespace Sigil.Web.Api.OpenApi;

/// <summary>A typical failure for each status.</summary>
internal static class FailureExamples
{
    /// <summary>The failure; null where the general example will do.</summary>
    public static (string Title, string Detail, string Code)? Of(int status)
    {
        (ErrorCode Code, string Detail)? typical = status switch
        {
            StatusCodes.Status401Unauthorized => (ErrorCodes.Unauthorized, "The credential is not valid, or no longer."),
            StatusCodes.Status403Forbidden => (ErrorCodes.Forbidden, "The credential does not give the right to do this."),
            StatusCodes.Status404NotFound => (ErrorCodes.EntityNotFound, "There is no such resource."),
            StatusCodes.Status409Conflict => (ErrorCodes.StoreConflict, "This exists already."),
            StatusCodes.Status412PreconditionFailed => (ErrorCodes.PreconditionFailed, "The resource has changed since."),
            StatusCodes.Status413PayloadTooLarge => (ErrorCodes.RequestTooLarge, "The body is larger than this endpoint takes."),
            StatusCodes.Status415UnsupportedMediaType => (ErrorCodes.MediaTypeUnsupported, "The body must be JSON."),
            StatusCodes.Status422UnprocessableEntity => (ErrorCodes.IdempotencyReused, "The key came with another request before."),
            StatusCodes.Status429TooManyRequests => (ErrorCodes.RateLimited, "Rate limit exceeded."),
            StatusCodes.Status500InternalServerError => (ErrorCodes.LoopFailure, "The turn ended without an answer."),
            StatusCodes.Status503ServiceUnavailable => (ErrorCodes.StoreUnavailable, "The database cannot be used: the disk is full."),
            StatusCodes.Status504GatewayTimeout => (ErrorCodes.ProviderTimeout, "The provider took too long."),
            _ => null,
        };
        return typical is { } failure ? (ReasonPhrases.GetReasonPhrase(status), failure.Detail, failure.Code.Value) : null;
    }
}
