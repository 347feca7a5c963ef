// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Flow;

/// <summary>What the flow guard says about a call.</summary>
public enum FlowOutcome
{
    /// <summary>Nothing was decided: the call does not run.</summary>
    Unknown = 0,

    /// <summary>It may run.</summary>
    Allow,

    /// <summary>It may run once a person has agreed.</summary>
    Ask,
}
