// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;

namespace Sigil.Domain.Security.Approvals;

/// <summary>Between a turn that must not go on alone and a person. It does not know who may answer: whoever calls <see cref="AnswerAsync"/> has checked that.</summary>
public interface IApprovalBroker
{
    /// <summary>Asks about a call, or finds the question that was asked about it already. A standing approval may answer at once.</summary>
    /// <exception cref="SigilException">The turn has asked too often, or the question could not be kept or recorded.</exception>
    ValueTask<Approval> AskAsync(ApprovalRequest request, CancellationToken cancellationToken);

    /// <summary>Whether the turn may ask once more.</summary>
    bool MayAsk(TurnId turnId);

    /// <summary>Waits for the answer, and uses it up. A question of an earlier process has none.</summary>
    /// <exception cref="OperationCanceledException">The turn was cancelled.</exception>
    ValueTask<ApprovalResult> WaitAsync(Approval approval, CancellationToken cancellationToken);

    /// <summary>Takes an answer for the call with that hash.</summary>
    /// <param name="approval">The question.</param>
    /// <param name="callHash">The hash of the call that the person was shown.</param>
    /// <param name="answer">What they say.</param>
    /// <param name="by">Who says it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The question as it is now; <c>approval.call_changed</c> when the person saw another call, <c>approval.closed</c> when it does not wait any more, <c>approval.not_standing</c> when it can be answered only once.</returns>
    ValueTask<Outcome<Approval>> AnswerAsync(Approval approval, string callHash, ApprovalAnswer answer, UserId by, CancellationToken cancellationToken);

    /// <summary>Withdraws all that the turn still asks, and forgets the turn.</summary>
    ValueTask WithdrawAsync(TurnId turnId);
}
