// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Sessions;

namespace Sigil.Domain.Agent.Events;

/// <summary>Rebuilds the stream of a turn from what was stored: the same events at the same positions as its watchers saw, so that a position survives a restart.</summary>
internal static class TurnReplay
{
    public static TurnStream Rebuild(TurnHistory history)
    {
        var turn = history.Turn;
        var stream = new TurnStream(turn.SessionId, turn.Id);
        stream.Publish(new TurnAccepted(turn.SessionId, turn.Id));
        IReadOnlyList<ToolCall> open = [];
        var answered = 0;
        foreach (var message in history.Messages)
        {
            if (message.Role == MessageRole.Assistant)
            {
                stream.PublishText(message.Content);
                (open, answered) = (message.ToolCalls, 0);
            }
            else if (message is { Role: MessageRole.Tool, Tool: { } outcome })
            {
                stream.Publish(new ToolCallStarted(FindCall(open, outcome)));
                PublishApproval(stream, outcome);
                stream.Publish(new ToolCallEnded(outcome, message.Content));
                answered++;
            }
        }

        if (answered < open.Count)
        {
            stream.Publish(new ToolCallStarted(open[answered]));
        }

        stream.PublishText(turn.PartialText ?? "");
        PublishEnd(stream, turn);
        return stream;
    }

    private static void PublishApproval(TurnStream stream, ToolOutcome outcome)
    {
        if (ApprovalId.TryParse(outcome.Approval?.Id, out var id))
        {
            stream.Publish(new ApprovalRequested(id, outcome.CallId));
            stream.Publish(new ApprovalAnswered(id, outcome.Approval!.Status));
        }
    }

    private static void PublishEnd(TurnStream stream, Turn turn)
    {
        stream.Publish(new TurnUsage(turn.Model, turn.Usage, turn.CostUsd));
        var cut = turn.Status is TurnStatus.Queued or TurnStatus.Running or TurnStatus.Unknown;
        if (turn.ErrorCode is { } code)
        {
            stream.Publish(new TurnError(new SigilError(
                ErrorCodes.All.GetValueOrDefault(code, ErrorCodes.LoopFailure), turn.ErrorMessage ?? "The turn failed.", Fix: turn.ErrorFix)));
        }
        else if (cut)
        {
            stream.Publish(new TurnError(TurnErrors.Interrupted));
        }

        stream.Publish(new TurnEnded(cut ? TurnStatus.Interrupted : turn.Status, turn.StopReason));
    }

    private static ToolCall FindCall(IReadOnlyList<ToolCall> calls, ToolOutcome outcome)
    {
        foreach (var call in calls)
        {
            if (call.Id == outcome.CallId)
            {
                return call;
            }
        }

        return new ToolCall(outcome.CallId, outcome.ToolName, "{}");
    }
}
