// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Common.Errors;

/// <summary>What a failure means to whoever asked; doors map it to a status once, at the edge.</summary>
public enum ErrorKind
{
    /// <summary>A fault of the gateway itself.</summary>
    Internal = 0,

    /// <summary>The request is not well formed.</summary>
    Invalid,

    /// <summary>No, or no valid, credentials.</summary>
    Unauthorized,

    /// <summary>Known caller without the right.</summary>
    Forbidden,

    /// <summary>Absent, or not the caller's: both look the same.</summary>
    NotFound,

    /// <summary>The state of the resource does not allow it now.</summary>
    Conflict,

    /// <summary>A precondition of the request (version, state) does not hold.</summary>
    PreconditionFailed,

    /// <summary>Larger than a limit.</summary>
    TooLarge,

    /// <summary>A media type that the endpoint does not take.</summary>
    UnsupportedMediaType,

    /// <summary>Addressed to a host that this gateway is not.</summary>
    Misdirected,

    /// <summary>Content that policy or a limit of the turn refuses.</summary>
    Unprocessable,

    /// <summary>Too many requests, or a budget used up.</summary>
    RateLimited,

    /// <summary>Took too long.</summary>
    Timeout,

    /// <summary>Cancelled by the caller or another client of the same session.</summary>
    Cancelled,

    /// <summary>A vendor answered with a fault.</summary>
    Upstream,

    /// <summary>Needed and not available at the moment.</summary>
    Unavailable,
}
