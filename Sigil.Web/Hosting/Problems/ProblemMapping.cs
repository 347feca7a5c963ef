// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common.Errors;

namespace Sigil.Web.Hosting.Problems;

/// <summary>The one place where a failure becomes an HTTP status.</summary>
internal static class ProblemMapping
{
    /// <summary>The status of a failure; a kind that the table does not know is the gateway's own fault.</summary>
    public static int StatusOf(ErrorKind kind) => kind switch
    {
        ErrorKind.Invalid => StatusCodes.Status400BadRequest,
        ErrorKind.Unauthorized => StatusCodes.Status401Unauthorized,
        ErrorKind.Forbidden => StatusCodes.Status403Forbidden,
        ErrorKind.NotFound => StatusCodes.Status404NotFound,
        ErrorKind.Conflict => StatusCodes.Status409Conflict,
        ErrorKind.PreconditionFailed => StatusCodes.Status412PreconditionFailed,
        ErrorKind.TooLarge => StatusCodes.Status413PayloadTooLarge,
        ErrorKind.UnsupportedMediaType => StatusCodes.Status415UnsupportedMediaType,
        ErrorKind.Misdirected => StatusCodes.Status421MisdirectedRequest,
        ErrorKind.Unprocessable => StatusCodes.Status422UnprocessableEntity,
        ErrorKind.RateLimited => StatusCodes.Status429TooManyRequests,
        ErrorKind.Cancelled => StatusCodes.Status409Conflict,
        ErrorKind.Upstream or ErrorKind.Unavailable => StatusCodes.Status503ServiceUnavailable,
        ErrorKind.Timeout => StatusCodes.Status504GatewayTimeout,
        _ => StatusCodes.Status500InternalServerError,
    };

    /// <summary>The status of a failure.</summary>
    public static int StatusOf(SigilError error) => StatusOf(error.Code.Kind);

    /// <summary>What a bare status of the framework says in our vocabulary; null for a status that is no failure.</summary>
    public static SigilError? ErrorOf(int status) => status switch
    {
        < StatusCodes.Status400BadRequest => null,
        StatusCodes.Status401Unauthorized => new SigilError(ErrorCodes.Unauthorized, "This needs a valid credential.", Fix: "Send 'Authorization: Bearer <token>', or sign in."),
        StatusCodes.Status403Forbidden => new SigilError(ErrorCodes.Forbidden, "The credential does not give the right to do this."),
        StatusCodes.Status404NotFound => SigilError.NotFound("resource"),
        StatusCodes.Status413PayloadTooLarge => new SigilError(ErrorCodes.RequestTooLarge, "The request is larger than this address takes."),
        StatusCodes.Status415UnsupportedMediaType => new SigilError(
            ErrorCodes.MediaTypeUnsupported, "This address takes only application/json.", "Content-Type", "Send 'Content-Type: application/json'."),
        StatusCodes.Status421MisdirectedRequest => new SigilError(ErrorCodes.HostMisdirected, "The request names a host that this gateway does not serve.", "Host"),
        StatusCodes.Status429TooManyRequests => new SigilError(ErrorCodes.RateLimited, "Too many requests."),
        StatusCodes.Status503ServiceUnavailable => new SigilError(ErrorCodes.ShuttingDown, "The gateway is not available at the moment."),
        >= StatusCodes.Status500InternalServerError => new SigilError(ErrorCodes.InternalFailure, "Something went wrong inside the gateway.", Fix: "Its log has the details under the trace id."),
        _ => new SigilError(ErrorCodes.RequestInvalid, "The request is not valid here."),
    };
}
