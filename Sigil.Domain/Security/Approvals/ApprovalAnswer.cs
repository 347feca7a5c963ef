// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Approvals;

/// <summary>What a person says to a call.</summary>
public enum ApprovalAnswer
{
    /// <summary>Nothing.</summary>
    Unknown = 0,

    /// <summary>It may run, this once.</summary>
    Once,

    /// <summary>It may run, and so may calls like it until the session ends.</summary>
    Session,

    /// <summary>It may run, and so may calls like it in this workspace.</summary>
    Always,

    /// <summary>It does not run.</summary>
    Deny,
}
