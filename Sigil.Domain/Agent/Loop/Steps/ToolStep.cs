// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Agent.Events;
using Sigil.Domain.Agent.Tools;
using Sigil.Domain.Sessions;

namespace Sigil.Domain.Agent.Loop.Steps;

/// <summary>Runs the calls of an answer, one after the other, and goes back to the model with the results. The answer is on disk before its first call runs, each result before it is shown.</summary>
internal sealed class ToolStep(IToolPipeline pipeline, MessageFactory factory, TurnMessages mapper) : ITurnStep
{
    public string Name => "tools";

    public async ValueTask<StepResult> RunAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        if (turn.Calls.Count == 0)
        {
            return StepResult.Next;
        }

        if (turn.ModelCalls >= turn.Limits.MaxIterations)
        {
            return StepResult.Fail(LoopErrors.TooManyIterations(turn.Limits.MaxIterations));
        }

        await StoreAnswerAsync(turn).ConfigureAwait(false);
        for (var i = 0; i < turn.Calls.Count; i++)
        {
            var call = turn.Calls[i];
            turn.Stream.Publish(new ToolCallStarted(call));
            turn.CallAnnounced = true;
            turn.Approval = null;
            var refused = Refuse(turn, call);
            var run = refused ?? await pipeline.RunAsync(turn.ToolContext!, call, cancellationToken).ConfigureAwait(false);
            turn.ToolUse.End(call, refused is null ? run.Result : null);
            var result = factory.Result(turn, run);
            await turn.Journal.AppendAsync([result], CancellationToken.None).ConfigureAwait(false);
            turn.Answered = i + 1;
            turn.CallAnnounced = false;
            turn.Stream.Publish(new ToolCallEnded(run.Outcome, run.Result));
            turn.Messages.Add(mapper.Result(result));
            if (turn.ToolUse.GoesInCircles())
            {
                return StepResult.Fail(LoopErrors.GoesInCircles);
            }
        }

        return StepResult.AskAgain;
    }

    private async ValueTask StoreAnswerAsync(TurnContext turn)
    {
        await turn.Partial.SettleAsync().ConfigureAwait(false);
        var answer = factory.Answer(turn, turn.Stream.TailText(), [.. turn.Calls]);
        await turn.Journal.AppendAsync([answer], CancellationToken.None).ConfigureAwait(false);
        turn.Answered = 0;
        turn.Messages.Add(TurnMessages.Answer(answer));
    }

    private static ToolRun? Refuse(TurnContext turn, ToolCall call)
    {
        var identical = turn.ToolUse.Add(call);
        var refusal = turn.ToolUse.Count > turn.Limits.MaxToolCalls ? RefusedCalls.LimitReached(call)
            : identical >= ToolUse.MaxIdentical ? RefusedCalls.Repeated(call)
            : null;
        if (refusal is not null)
        {
            turn.ToolUse.Refuse();
        }

        return refusal;
    }
}
