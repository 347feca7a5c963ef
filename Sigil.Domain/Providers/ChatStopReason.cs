// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Providers;

/// <summary>Why a model stopped writing.</summary>
public enum ChatStopReason
{
    /// <summary>The vendor gave a reason that is not known here.</summary>
    Unknown = 0,

    /// <summary>The answer is complete.</summary>
    Stop,

    /// <summary>It waits for tool results.</summary>
    ToolCalls,

    /// <summary>The output limit was reached.</summary>
    Length,

    /// <summary>The vendor refused or filtered the answer.</summary>
    Refusal,
}
