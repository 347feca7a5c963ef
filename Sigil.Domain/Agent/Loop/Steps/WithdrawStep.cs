// SPDX-License-Identifier: Apache-2.0

using Microsoft.Extensions.Logging;
using Sigil.Domain.Common;
using Sigil.Domain.Security.Approvals;

namespace Sigil.Domain.Agent.Loop.Steps;

/// <summary>Takes back what the turn still asks of a person: its calls will not be made (AP-2).</summary>
internal sealed partial class WithdrawStep(IApprovalBroker broker, ILogger<WithdrawStep> logger) : ITurnStep
{
    public string Name => "withdraw";

    public async ValueTask<StepResult> RunAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        try
        {
            await broker.WithdrawAsync(turn.TurnId).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // The turn ends in any case; a question that could not be withdrawn lets nothing run, and expires.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LogNotWithdrawn(exception, turn.TurnId);
        }

        return StepResult.Next;
    }

    [LoggerMessage(2205, LogLevel.Error, "What turn {TurnId} asked of a person could not be withdrawn.")]
    private partial void LogNotWithdrawn(Exception exception, TurnId turnId);
}
