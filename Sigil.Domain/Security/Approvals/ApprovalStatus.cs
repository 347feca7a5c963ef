// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Approvals;

/// <summary>What became of a question to a person. The numbers are stored.</summary>
public enum ApprovalStatus
{
    /// <summary>Not known: nothing may run.</summary>
    Unknown = 0,

    /// <summary>It waits for an answer.</summary>
    Pending = 1,

    /// <summary>A person agreed; the call has not begun.</summary>
    Allowed = 2,

    /// <summary>A person refused.</summary>
    Denied = 3,

    /// <summary>Nobody answered in time.</summary>
    Expired = 4,

    /// <summary>The call is not to be made any more.</summary>
    Withdrawn = 5,

    /// <summary>A person agreed, and the call was begun: the answer is used up.</summary>
    Used = 6,
}
