// SPDX-License-Identifier: Apache-2.0

using System.ClientModel;
using System.Net.Sockets;
using System.Text.Json;
using Anthropic.Exceptions;
using Sigil.Domain.Common.Errors;
using Sigil.Infrastructure.Providers.Http;

namespace Sigil.Infrastructure.Providers.Errors;

/// <summary>Tells exceptions that a vendor or the network can cause from faults of our own, and maps the former.</summary>
internal static class VendorFaults
{
    /// <summary>
    /// Whether a vendor can cause it: network, time, size, and whatever the packages throw when they read nonsense. They do not promise which type that is, so the types that
    /// reading JSON and enums throws count too. Cancellation by the caller has to be told apart by whoever holds the token.
    /// </summary>
    public static bool CanBe(Exception exception) => exception is IOException or HttpRequestException or OperationCanceledException or ClientResultException
        or AnthropicException or SigilException or JsonException or FormatException or InvalidOperationException or ArgumentException or KeyNotFoundException or NotSupportedException;

    public static SigilError Map(Exception exception, VendorErrors errors, string model)
    {
        for (var current = exception; current is not null; current = current.InnerException)
        {
            if (MapOne(current, errors, model) is { } error)
            {
                return error;
            }
        }

        return exception is IOException ? errors.Incomplete() : errors.Malformed();
    }

    private static SigilError? MapOne(Exception exception, VendorErrors errors, string model) => exception switch
    {
        SigilException expected => expected.Error,
        VendorResponseException response => errors.FromStatus(response.Status, VendorErrorBody.Parse(response.Body), response.RetryAfter, model),
        VendorTimeoutException => errors.Timeout(),
        VendorBodyTooLargeException => errors.TooLarge(),
        EgressRefusedException => errors.Vendor.NotAllowed(),
        AnthropicSseException sse => errors.FromEvent(VendorErrorBody.Parse(sse.Body.ValueKind == JsonValueKind.Undefined ? "" : sse.Body.GetRawText()), model),
        HttpRequestException http => MapHttp(http, errors),
        OperationCanceledException => errors.Vendor.TooSlow(),
        _ => null,
    };

    private static SigilError? MapHttp(HttpRequestException exception, VendorErrors errors) => exception switch
    {
        { InnerException: EgressRefusedException } => errors.Vendor.NotAllowed(),
        { HttpRequestError: HttpRequestError.NameResolutionError } => errors.Vendor.HostUnknown(),
        { HttpRequestError: HttpRequestError.SecureConnectionError } => errors.Vendor.NotSecure(),
        { HttpRequestError: HttpRequestError.ConnectionError, InnerException: SocketException { SocketErrorCode: SocketError.ConnectionRefused } } => errors.Vendor.Refused(),
        { HttpRequestError: HttpRequestError.ConnectionError } => errors.Vendor.NotConnected(),
        { HttpRequestError: HttpRequestError.ResponseEnded } => errors.Incomplete(),
        _ => null,
    };
}
