// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common.Errors;

namespace Sigil.Web.Api.OpenAI;

/// <summary>Puts failures into OpenAI's words, so that its clients raise the exceptions that their users expect.</summary>
internal static class OpenAIErrors
{
    public static OpenAIErrorBody Body(SigilError error) => new(new OpenAIError(
        error.Fix is null ? error.Message : $"{error.Message} {error.Fix}",
        TypeOf(error.Code.Kind),
        error.Field,
        CodeOf(error.Code)));

    private static string TypeOf(ErrorKind kind) => kind switch
    {
        ErrorKind.Unauthorized => "authentication_error",
        ErrorKind.Forbidden => "permission_error",
        ErrorKind.RateLimited => "rate_limit_error",
        ErrorKind.Internal or ErrorKind.Timeout or ErrorKind.Upstream or ErrorKind.Unavailable => "server_error",
        _ => "invalid_request_error",
    };

    private static string CodeOf(ErrorCode code) => code switch
    {
        _ when code == ErrorCodes.Unauthorized => "invalid_api_key",
        _ when code == ErrorCodes.ModelUnknown || code == ErrorCodes.ProviderUnknown || code == ErrorCodes.EntityNotFound => "model_not_found",
        _ when code == ErrorCodes.ProviderContextTooLong => "context_length_exceeded",
        _ => code.Value,
    };
}
