// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Approvals;

/// <summary>A person's consent to one exact call. Only the broker makes one (a test reads the IL), and it serves once.</summary>
public sealed class ApprovalGrant
{
    private int _used;

    internal ApprovalGrant(Approval approval) => Approval = approval;

    /// <summary>What was agreed to.</summary>
    public Approval Approval { get; }

    /// <summary>True the first time, for just this call.</summary>
    internal bool TryUse(string callId, string callHash)
        => Approval.CallId == callId && Approval.CallHash == callHash && Interlocked.Exchange(ref _used, 1) == 0;
}
