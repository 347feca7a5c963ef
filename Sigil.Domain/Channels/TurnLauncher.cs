// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Agent.Events;
using Sigil.Domain.Agent.Lanes;
using Sigil.Domain.Agent.Loop;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Sessions;

namespace Sigil.Domain.Channels;

/// <summary>Puts a turn on its way: a place in the lane, the commit of the message, the stream, the queue; in this order, so that messages run in the order in which they are stored.</summary>
internal sealed class TurnLauncher(
    LaneScheduler lanes, TurnStreams streams, ITurnStore turns, TurnWindow window, AgentLoop loop, IIdSource ids, TimeProvider time)
{
    public async ValueTask<Outcome<TurnHandle>> LaunchAsync(TurnPlan plan, CancellationToken cancellationToken)
    {
        var admission = await lanes.AdmitAsync(new LaneKey(plan.Workspace.Id, plan.SessionId), cancellationToken).ConfigureAwait(false);
        if (!admission.Succeeded)
        {
            return admission.Error;
        }

        using (admission.Value)
        {
            if (plan.Confirm is { } confirm && await confirm(cancellationToken).ConfigureAwait(false) is { } objection)
            {
                return objection;
            }

            // From here on the door may go away: a message is either refused or stored and run.
            return await CommitAsync(plan, admission.Value).ConfigureAwait(false);
        }
    }

    private async ValueTask<Outcome<TurnHandle>> CommitAsync(TurnPlan plan, LaneAdmission admission)
    {
        var turnId = TurnId.New(ids);
        var message = MessageOf(plan, turnId);
        ITurnJournal journal;
        if (plan.Ephemeral is { } history)
        {
            journal = new EphemeralJournal(history.Messages);
        }
        else
        {
            var begun = await BeginAsync(plan, message).ConfigureAwait(false);
            if (!begun.Succeeded)
            {
                return begun.Error;
            }

            journal = new DurableJournal(turns, window, plan.Workspace.Id, begun.Value);
        }

        var stream = streams.Open(plan.Workspace.Id, plan.SessionId, turnId);
        admission.Enqueue(new TurnWork(loop, RequestOf(plan, message, journal, stream)));
        return new TurnHandle(plan.Workspace.Id, plan.SessionId, turnId, stream);
    }

    private async ValueTask<Outcome<Turn>> BeginAsync(TurnPlan plan, Message message)
    {
        var draft = new TurnDraft
        {
            NewSession = plan.NewSession,
            WorkspaceId = plan.Workspace.Id,
            SessionId = plan.SessionId,
            TurnId = message.TurnId,
            UserMessage = message,
            RetryOf = plan.RetryOf,
            AcceptedAt = message.CreatedAt,
        };
        try
        {
            return await turns.BeginAsync(draft, CancellationToken.None).ConfigureAwait(false);
        }
        catch (SigilException exception)
        {
            // The session was deleted meanwhile, or the disk is full: nothing was stored, and the sender hears why.
            return exception.Error;
        }
    }

    private Message MessageOf(TurnPlan plan, TurnId turnId) => new()
    {
        Id = MessageId.New(ids),
        SessionId = plan.SessionId,
        TurnId = turnId,
        Role = MessageRole.User,
        Origin = Origin.UserInput,
        Content = plan.Content,
        Images = plan.Images,
        CreatedAt = time.GetUtcNow(),
    };

    private static TurnRequest RequestOf(TurnPlan plan, Message message, ITurnJournal journal, TurnStream stream) => new()
    {
        Caller = plan.Caller,
        Workspace = plan.Workspace,
        Message = message,
        Route = plan.Route,
        Journal = journal,
        Stream = stream,
        ClientInstructions = plan.ClientInstructions,
        Temperature = plan.Temperature,
        MaxOutputTokens = plan.MaxOutputTokens,
    };
}
