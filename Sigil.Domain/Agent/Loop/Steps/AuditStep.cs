// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Agent.Loop.Steps;

/// <summary>Records that the turn took place.</summary>
internal sealed class AuditStep(TurnAudit audit) : ITurnStep
{
    public string Name => "audit";

    public async ValueTask<StepResult> RunAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        await audit.WriteEndAsync(turn).ConfigureAwait(false);
        foreach (var warning in turn.Warnings)
        {
            await audit.WriteBudgetWarningAsync(turn, warning).ConfigureAwait(false);
        }

        return StepResult.Next;
    }
}
