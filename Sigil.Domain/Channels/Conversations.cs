// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Agent.Events;
using Sigil.Domain.Agent.Lanes;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Identity;
using Sigil.Domain.Security;
using Sigil.Domain.Sessions;

namespace Sigil.Domain.Channels;

/// <summary>What every door calls.</summary>
internal sealed class Conversations(
    SendOnce send, RetryTurn retry, SessionAccess access, TurnFinder finder, TurnStreams streams, LaneScheduler lanes) : IConversations
{
    public async ValueTask<Outcome<TurnHandle>> SendAsync(InboundMessage message, CancellationToken cancellationToken)
        => await StillAdmittedAsync(message.Caller, await send.RunAsync(message, cancellationToken).ConfigureAwait(false)).ConfigureAwait(false);

    public async ValueTask<Outcome<TurnHandle>> RetryAsync(
        Caller caller, WorkspaceId workspaceId, SessionId sessionId, TurnId turnId, CancellationToken cancellationToken)
        => await StillAdmittedAsync(caller, await retry.RunAsync(caller, workspaceId, sessionId, turnId, cancellationToken).ConfigureAwait(false)).ConfigureAwait(false);

    public async ValueTask<Outcome<bool>> CancelAsync(
        Caller caller, WorkspaceId workspaceId, SessionId sessionId, TurnId turnId, CancellationToken cancellationToken)
    {
        var workspace = await access.OpenWorkspaceAsync(caller, workspaceId, Permissions.ChatSend, cancellationToken).ConfigureAwait(false);
        if (!workspace.Succeeded)
        {
            return workspace.Error;
        }

        // The lane knows the owner, also of turns whose session is stored nowhere.
        if (await lanes.StopAsync(new LaneKey(workspaceId, sessionId), turnId, caller.UserId, TurnStatus.Cancelled).ConfigureAwait(false))
        {
            return true;
        }

        var found = await finder.FindAsync(caller, workspaceId, sessionId, turnId, Permissions.ChatSend, cancellationToken).ConfigureAwait(false);
        return found.Succeeded ? false : found.Error;
    }

    public async ValueTask<Outcome<TurnHandle>> OpenTurnAsync(
        Caller caller, WorkspaceId workspaceId, SessionId sessionId, TurnId turnId, CancellationToken cancellationToken)
    {
        var found = await finder.FindAsync(caller, workspaceId, sessionId, turnId, Permissions.SessionsRead, cancellationToken).ConfigureAwait(false);
        return found.Succeeded ? new TurnHandle(workspaceId, sessionId, turnId, found.Value) : found.Error;
    }

    public async ValueTask<Outcome<IDisposable>> WatchAsync(
        Caller caller, WorkspaceId workspaceId, SessionId sessionId, Action<TurnHandle> onAccepted, CancellationToken cancellationToken)
    {
        var scope = await access.OpenAsync(caller, workspaceId, sessionId, Permissions.SessionsRead, cancellationToken).ConfigureAwait(false);
        if (!scope.Succeeded)
        {
            return scope.Error;
        }

        var watch = streams.Watch(
            workspaceId, sessionId, stream => onAccepted(new TurnHandle(workspaceId, sessionId, stream.TurnId, stream)), withActive: true);
        return Outcome.Of<IDisposable>(watch);
    }

    /// <summary>Looks again once the turn is queued: who takes a membership away stops what is queued then, and this finds what was on its way at that moment (CW-6).</summary>
    private async ValueTask<Outcome<TurnHandle>> StillAdmittedAsync(Caller caller, Outcome<TurnHandle> sent)
    {
        if (!sent.Succeeded)
        {
            return sent;
        }

        var turn = sent.Value;
        var workspace = await access.OpenWorkspaceAsync(caller, turn.WorkspaceId, Permissions.ChatSend, CancellationToken.None).ConfigureAwait(false);
        if (workspace.Succeeded)
        {
            return sent;
        }

        await lanes.StopAsync(new LaneKey(turn.WorkspaceId, turn.SessionId), turn.TurnId, caller.UserId, TurnStatus.Cancelled).ConfigureAwait(false);
        return workspace.Error;
    }
}
