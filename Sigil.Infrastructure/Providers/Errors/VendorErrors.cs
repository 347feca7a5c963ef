// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common.Errors;
using Sigil.Domain.Providers;
using Sigil.Domain.Security.Secrets;

namespace Sigil.Infrastructure.Providers.Errors;

/// <summary>Maps what vendors answer to the closed set of error codes.</summary>
internal sealed class VendorErrors(VendorIdentity vendor)
{
    private static readonly string[] ContextSigns =
        ["context length", "context_length", "maximum context", "context window", "prompt is too long", "input is too long", "too many tokens", "maximum number of tokens"];

    private static readonly string[] RefusalSigns = ["content_filter", "content_policy", "content management policy", "moderation", "flagged", "safety"];

    private static readonly string[] QuotaSigns = ["insufficient_quota", "billing", "credit balance", "insufficient credits"];

    private static readonly string[] KeySigns = ["api key not valid", "api_key_invalid", "invalid_api_key", "api key expired"];

    private static readonly string[] ModelSigns = ["model_not_found", "is not a valid model", "model not found", "does not exist"];

    public VendorIdentity Vendor => vendor;

    /// <summary>The error of an answer with another status than success.</summary>
    public SigilError FromStatus(int status, VendorErrorBody body, TimeSpan? retryAfter, string model) => status switch
    {
        401 => vendor.KeyInvalid(),
        403 => Says(body, RefusalSigns) ? Refused(body) : vendor.KeyInvalid(),
        402 => Quota(body),
        404 => body is { Code: "", Type: "" } && !body.Message.Contains("model", StringComparison.OrdinalIgnoreCase) ? NothingThere() : ModelUnknown(model),
        408 or 504 => Timeout(),
        413 => TooLong(),
        429 => Says(body, QuotaSigns) ? Quota(body) : RateLimited(body, retryAfter),
        >= 400 and < 500 => RequestFault(body, model),
        >= 300 and < 400 => new SigilError(
            ErrorCodes.ProviderResponseInvalid,
            $"The provider '{vendor.Name}' answered with a redirect, which is not followed because it would carry the key elsewhere.",
            $"providers.{vendor.Name}.endpoint",
            "Set the endpoint to the final address."),
        _ => Upstream(body, retryAfter),
    };

    /// <summary>The error of an <c>error</c> event inside a stream, where there is no status; its type stands for one.</summary>
    public SigilError FromEvent(VendorErrorBody body, string model) => body.Type switch
    {
        "authentication_error" or "permission_error" => vendor.KeyInvalid(),
        "rate_limit_error" => FromStatus(429, body, retryAfter: null, model),
        "billing_error" => Quota(body),
        "not_found_error" => ModelUnknown(model),
        "timeout_error" => Timeout(),
        "invalid_request_error" or "request_too_large" => RequestFault(body, model),
        _ => Upstream(body, retryAfter: null),
    };

    public SigilError Timeout() => new(
        ErrorCodes.ProviderTimeout,
        $"The provider '{vendor.Name}' took too long to answer.",
        Fix: "Try again; choose a faster model if it happens often.");

    public SigilError Malformed() => new(
        ErrorCodes.ProviderResponseInvalid,
        $"The provider '{vendor.Name}' sent an answer that cannot be read.",
        Fix: "Try again. If it stays, check the provider's kind and endpoint.");

    public SigilError Incomplete() => new(
        ErrorCodes.ProviderResponseInvalid,
        $"The answer of the provider '{vendor.Name}' ended before it was complete.",
        Fix: "Try again.");

    public SigilError TooLarge() => new(ErrorCodes.ProviderResponseInvalid, $"The answer of the provider '{vendor.Name}' is too large.");

    private SigilError RequestFault(VendorErrorBody body, string model)
    {
        if (Says(body, KeySigns))
        {
            return vendor.KeyInvalid();
        }

        return Says(body, ContextSigns) ? TooLong()
            : Says(body, QuotaSigns) ? Quota(body)
            : Says(body, ModelSigns) ? ModelUnknown(model)
            : Says(body, RefusalSigns) ? Refused(body)
            : new SigilError(ErrorCodes.ProviderRequestInvalid, Sentence($"The provider '{vendor.Name}' does not take this request", body), Fix: "Choose another model, or start a new session.");
    }

    private SigilError ModelUnknown(string model) => new(
        ErrorCodes.ModelUnknown,
        $"The provider '{vendor.Name}' does not know the model '{model}'.",
        "model",
        vendor.Kind == ProviderKinds.Ollama ? $"Choose another model, or fetch it: `ollama pull {model}`." : "Choose another model.");

    /// <summary>A vendor says in its error's shape that a model is not there; a bare 404 comes from a server that has no such path.</summary>
    private SigilError NothingThere() => new(
        ErrorCodes.ProviderResponseInvalid,
        $"The provider '{vendor.Name}' has nothing at its endpoint {vendor.Endpoint.GetLeftPart(UriPartial.Path)}.",
        $"providers.{vendor.Name}.endpoint",
        "Check the endpoint's path; it usually ends in /v1.");

    private SigilError Refused(VendorErrorBody body) => new(
        ErrorCodes.ProviderContentRefused,
        Sentence($"The provider '{vendor.Name}' refuses this content", body),
        Fix: "Rephrase the message.");

    private static SigilError TooLong() => new(
        ErrorCodes.ProviderContextTooLong,
        "The conversation is too long for this model.",
        Fix: "Start a new session, shorten the message, or choose a model with a larger context.");

    private SigilError Quota(VendorErrorBody body) => new(
        ErrorCodes.ProviderQuotaExceeded,
        Sentence($"The account at the provider '{vendor.Name}' has no credit or quota left", body),
        Fix: "Check plan and billing at the vendor.");

    private SigilError RateLimited(VendorErrorBody body, TimeSpan? retryAfter) => new(
        ErrorCodes.ProviderRateLimited,
        Sentence($"The provider '{vendor.Name}' limits the rate of requests", body),
        Fix: "Wait a moment and try again.")
    {
        RetryAfter = retryAfter,
    };

    private SigilError Upstream(VendorErrorBody body, TimeSpan? retryAfter) => new(
        ErrorCodes.ProviderUpstreamFailure,
        Sentence($"The provider '{vendor.Name}' failed", body),
        Fix: "Try again in a moment.")
    {
        RetryAfter = retryAfter,
    };

    private string Sentence(string what, VendorErrorBody body)
        => VendorText.Clean(body.Message.Without(vendor.Key)) is { } words ? $"{what}: {words.TrimEnd('.')}." : $"{what}.";

    private static bool Says(VendorErrorBody body, string[] signs)
        => Array.Exists(signs, sign => body.Code.Contains(sign, StringComparison.OrdinalIgnoreCase)
            || body.Type.Contains(sign, StringComparison.OrdinalIgnoreCase)
            || body.Message.Contains(sign, StringComparison.OrdinalIgnoreCase));
}
