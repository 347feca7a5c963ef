// SPDX-License-Identifier: Apache-2.0

using System.Globalization;
using Sigil.Domain.Common.Errors;

namespace Sigil.Web.Components.Controls;

/// <summary>What a person can do about an error that does not say so itself.</summary>
internal static class ErrorAdvice
{
    /// <summary>One sentence, or null when there is nothing to do.</summary>
    public static string? For(SigilError error) => error.Code.Kind switch
    {
        ErrorKind.RateLimited when error.RetryAfter is { } wait =>
            string.Create(CultureInfo.InvariantCulture, $"Wait {Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds))} s and try again."),
        ErrorKind.RateLimited => "Wait a moment and try again.",
        ErrorKind.Unauthorized => "Run `sigil login-link` on the gateway's machine and open the link it prints.",
        ErrorKind.Forbidden => "Ask the gateway's owner for this permission.",
        ErrorKind.NotFound => "It may have been deleted. Choose another one from the list.",
        ErrorKind.Timeout => "Try again; if it happens often, choose another model.",
        ErrorKind.Upstream or ErrorKind.Unavailable => "Try again, or choose another model. The status page shows how the providers are.",
        ErrorKind.TooLarge => "Shorten the message.",
        ErrorKind.Internal => "Try again. The gateway's log has the details.",
        _ => null,
    };
}
