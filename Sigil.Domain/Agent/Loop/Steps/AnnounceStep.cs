// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Agent.Events;

namespace Sigil.Domain.Agent.Loop.Steps;

/// <summary>Tells the watchers how the turn ended, once that is on disk.</summary>
internal sealed class AnnounceStep : ITurnStep
{
    public string Name => "announce";

    public ValueTask<StepResult> RunAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        foreach (var late in turn.Closing)
        {
            turn.Stream.Publish(late);
        }

        turn.Stream.Publish(new TurnUsage(turn.Model ?? turn.Request.Route.Candidates[0], turn.Usage.Total, turn.Usage.CostUsd));
        if (turn.Error is { } error)
        {
            turn.Stream.Publish(new TurnError(error));
        }

        turn.Stream.Publish(new TurnEnded(turn.Status, turn.StopReason));
        return new(StepResult.Next);
    }
}
