// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Flow;

/// <summary>Which rule of the flow guard decided; the wire name of each is in <see cref="FlowRules"/>.</summary>
public enum FlowRule
{
    /// <summary>Nothing was decided.</summary>
    Unknown = 0,

    /// <summary>Nothing that the guard watches comes together in this call.</summary>
    Clear,

    /// <summary>Private data, untrusted content and a way out: never without a person.</summary>
    Exfiltration,

    /// <summary>The call goes to a place that only untrusted content names.</summary>
    UntrustedDestination,

    /// <summary>The call sends data out after untrusted content has entered.</summary>
    UntrustedSend,

    /// <summary>The call cannot be undone, and untrusted content has entered.</summary>
    UntrustedFinal,

    /// <summary>The tool asks every time.</summary>
    AlwaysAsks,
}
