// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Flow;

/// <summary>How much a workspace asks of people.</summary>
public enum FlowPolicy
{
    /// <summary>After untrusted content every way out and everything final needs a person.</summary>
    Strict = 0,

    /// <summary>As strict, but places that the owner configured may be reached without asking as long as nothing private is in the turn.</summary>
    Relaxed,
}
