// SPDX-License-Identifier: Apache-2.0

using Microsoft.Extensions.Logging;
using Sigil.Domain.Agent.Events;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Agent.Tools;
using Sigil.Domain.Security.Approvals;
using Sigil.Domain.Sessions;

namespace Sigil.Domain.Agent.Loop.Steps;

/// <summary>Commits how the turn ended, with everything that is not on disk yet. No call is left without a result.</summary>
internal sealed partial class RespondStep(MessageFactory factory, TimeProvider time, ILogger<RespondStep> logger) : ITurnStep
{
    private static readonly SigilError NotKept = new(
        ErrorCodes.StoreUnavailable, "The answer could not be stored.", Fix: "Check the gateway's disk; then retry the message.");

    public string Name => "respond";

    public async ValueTask<StepResult> RunAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        await turn.Partial.SettleAsync().ConfigureAwait(false);
        var text = turn.Answered is null ? turn.Stream.TailText() : "";
        turn.AnswerLength = text.Length;
        var messages = new List<Message>();
        CloseCalls(turn, messages);
        var isMessage = turn.Status is TurnStatus.Completed or TurnStatus.Cancelled;
        if (isMessage && text.Length > 0)
        {
            messages.Add(factory.Answer(turn, text, []));
        }

        try
        {
            await turn.Journal.CompleteAsync(Completion(turn, messages, isMessage || text.Length == 0 ? null : text), CancellationToken.None).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // Whatever the disk's trouble is: the watchers must hear that the turn is over, and that it is not kept.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LogNotKept(exception, turn.TurnId);
            turn.Fail(NotKept);
        }

        return StepResult.Next;
    }

    private TurnCompletion Completion(TurnContext turn, List<Message> messages, string? partialText) => new()
    {
        WorkspaceId = turn.Request.Workspace.Id,
        SessionId = turn.SessionId,
        TurnId = turn.TurnId,
        Status = turn.Status,
        Messages = messages,
        Model = turn.Model ?? turn.Request.Route.Candidates[0],
        Usage = turn.Usage.Total,
        CostUsd = turn.Usage.CostUsd,
        StopReason = turn.StopReason,
        ErrorCode = turn.Error?.Code.Value,
        ErrorMessage = turn.Error?.Message,
        ErrorFix = turn.Error?.Fix,
        PartialText = partialText,
        EndedAt = time.GetUtcNow(),
    };

    private void CloseCalls(TurnContext turn, List<Message> messages)
    {
        for (var i = turn.Answered ?? turn.Calls.Count; i < turn.Calls.Count; i++)
        {
            var run = RefusedCalls.TurnEnded(turn.Calls[i]);
            if (!turn.CallAnnounced)
            {
                turn.Closing.Add(new ToolCallStarted(turn.Calls[i]));
            }
            else if (turn.Approval is { } approval)
            {
                run = Withdraw(turn, run, approval);
            }

            messages.Add(factory.Result(turn, run));

            turn.CallAnnounced = false;
            turn.Closing.Add(new ToolCallEnded(run.Outcome, run.Result));
        }
    }

    // The watchers saw the question: they see its end, and so does whoever reads the turn later.
    private static ToolRun Withdraw(TurnContext turn, ToolRun run, ToolApproval approval)
    {
        if (approval.Status == ApprovalStatus.Pending)
        {
            approval = approval with { Status = ApprovalStatus.Withdrawn };
            turn.Closing.Add(new ApprovalAnswered(ApprovalId.Parse(approval.Id), approval.Status));
        }

        return run with { Outcome = run.Outcome with { Approval = approval } };
    }

    [LoggerMessage(2203, LogLevel.Error, "The end of turn {TurnId} could not be stored.")]
    private partial void LogNotKept(Exception exception, TurnId turnId);
}
