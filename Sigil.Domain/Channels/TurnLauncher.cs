// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Agent.Events;
using Sigil.Domain.Agent.Lanes;
using Sigil.Domain.Agent.Loop;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Common.Events;
using Sigil.Domain.Sessions;

namespace Sigil.Domain.Channels;

/// <summary>Puts a turn on its way: a place in the lane, the commit of the message, the stream, the queue; in this order, so that messages run in the order in which they are stored.</summary>
internal sealed class TurnLauncher(
    LaneScheduler lanes, TurnStreams streams, ITurnStore turns, TurnWindow window, AgentLoop loop, MessageFactory factory, IGatewayEvents events)
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
        var message = factory.Question(plan.SessionId, plan.TurnId, plan.Content, plan.Images, plan.Scan);
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

        var request = RequestOf(plan, message, journal, streams.Open(plan.Workspace.Id, plan.SessionId, message.TurnId));
        Announce(plan, request);
        admission.Enqueue(new TurnWork(loop, request));
        return new TurnHandle(plan.Workspace.Id, plan.SessionId, message.TurnId, request.Stream);
    }

    private void Announce(TurnPlan plan, TurnRequest request)
    {
        if (plan.NewSession is { } made)
        {
            events.Publish(made.ToEvent(GatewayEventTypes.SessionCreated));
        }

        if (plan.Naming is { } named)
        {
            events.Publish(named.Session.ToEvent(GatewayEventTypes.SessionChanged));
        }

        events.Publish(request.ToEvent(GatewayEventTypes.TurnAccepted));
    }

    private async ValueTask<Outcome<Turn>> BeginAsync(TurnPlan plan, Message message)
    {
        var draft = new TurnDraft
        {
            NewSession = plan.NewSession,
            Naming = plan.Naming?.Title,
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
