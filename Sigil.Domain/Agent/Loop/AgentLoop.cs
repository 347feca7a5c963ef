// SPDX-License-Identifier: Apache-2.0

using Microsoft.Extensions.Logging;
using Sigil.Domain.Agent.Events;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Common.Events;
using Sigil.Domain.Sessions;

namespace Sigil.Domain.Agent.Loop;

/// <summary>Takes a turn through the steps. There is one way, streaming or not: who wants the whole answer reads the stream to its end.</summary>
internal sealed partial class AgentLoop(TurnPipeline pipeline, TimeProvider time, IGatewayEvents events, ILogger<AgentLoop> logger)
{
    /// <summary>Runs the turn to its end, however it ends; what goes wrong becomes the turn's error.</summary>
    /// <param name="request">The accepted turn.</param>
    /// <param name="stop">What ends it from outside.</param>
    public async Task RunAsync(TurnRequest request, TurnStop stop)
    {
        var partial = new PartialTextKeeper(request.Stream, request.Journal, time, logger);
        await using (partial.ConfigureAwait(false))
        {
            var turn = new TurnContext(request, partial, time.GetTimestamp());
            events.Publish(turn.Request.ToEvent(GatewayEventTypes.TurnStarted));
            await AnswerAsync(turn, stop).ConfigureAwait(false);
            await CloseAsync(turn).ConfigureAwait(false);
        }
    }

    /// <summary>Ends a turn that never ran.</summary>
    public async Task EndUnstartedAsync(TurnRequest request, TurnStatus status)
    {
        var partial = new PartialTextKeeper(request.Stream, request.Journal, time, logger);
        await using (partial.ConfigureAwait(false))
        {
            var turn = new TurnContext(request, partial, time.GetTimestamp());
            turn.Stop(status);
            await CloseAsync(turn).ConfigureAwait(false);
        }
    }

    private async Task AnswerAsync(TurnContext turn, TurnStop stop)
    {
        try
        {
            var failure = await RunStepsAsync(turn, stop.Token).ConfigureAwait(false);
            if (failure is null)
            {
                turn.Complete();
            }
            else if (stop.Token.IsCancellationRequested)
            {
                turn.Stop(stop.Status);
            }
            else
            {
                turn.Fail(failure);
            }
        }
        catch (OperationCanceledException) when (stop.Token.IsCancellationRequested)
        {
            turn.Stop(stop.Status);
        }
        catch (SigilException exception)
        {
            LogFailed(exception, turn.TurnId);
            turn.Fail(exception.Error);
        }
#pragma warning disable CA1031 // The last line: a fault of a step or a port ends this turn with a safe text, and the log has the rest.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LogFailed(exception, turn.TurnId);
            turn.Fail(LoopErrors.Unexpected);
        }
    }

    private async ValueTask<SigilError?> RunStepsAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        for (var i = 0; i < pipeline.Answering.Count;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var result = await pipeline.Answering[i].RunAsync(turn, cancellationToken).ConfigureAwait(false);
            if (result.Error is { } error)
            {
                return error;
            }

            i = result.Again ? pipeline.AskAgainAt : i + 1;
        }

        return null;
    }

    private async Task CloseAsync(TurnContext turn)
    {
        try
        {
            foreach (var step in pipeline.Closing)
            {
                await step.RunAsync(turn, CancellationToken.None).ConfigureAwait(false);
            }
        }
#pragma warning disable CA1031 // Readers wait for the end of every turn, whatever fails on the way there.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LogFailed(exception, turn.TurnId);
            if (!turn.Stream.Ended)
            {
                turn.Stream.Publish(new TurnError(LoopErrors.Unexpected));
                turn.Stream.Publish(new TurnEnded(TurnStatus.Failed, null));
            }
        }

        events.Publish(turn.ToEndEvent());
    }

    [LoggerMessage(2204, LogLevel.Error, "Turn {TurnId} failed.")]
    private partial void LogFailed(Exception exception, TurnId turnId);
}
