// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Channels;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Identity;
using Sigil.Domain.Security;
using Sigil.Web.Api.Streaming;

namespace Sigil.Web.Api.Turns;

/// <summary>Watches, stops and repeats turns.</summary>
internal sealed class TurnsHandler(IConversations conversations)
{
    /// <summary>Whether the caller asks, and has the right, to cancel the turn by going away.</summary>
    public static Outcome<bool> Cancels(Caller caller, string? onDisconnect)
    {
        var cancels = Departures.Cancels(onDisconnect);
        return cancels is { Succeeded: true, Value: true } && !caller.Permissions.Contains(Permissions.ChatSend)
            ? new SigilError(ErrorCodes.Forbidden, $"Cancelling needs the permission {Permissions.ChatSend}.", Departures.Field, "Leave it out, or use a token that carries the permission.")
            : cancels;
    }

    public ValueTask<Outcome<TurnHandle>> OpenAsync(Caller caller, WorkspaceId workspace, SessionId session, TurnId turn, CancellationToken cancellationToken)
        => conversations.OpenTurnAsync(caller, workspace, session, turn, cancellationToken);

    public async ValueTask<Outcome<CancelAnswer>> CancelAsync(Caller caller, WorkspaceId workspace, SessionId session, TurnId turn, CancellationToken cancellationToken)
    {
        var cancelled = await conversations.CancelAsync(caller, workspace, session, turn, cancellationToken);
        return cancelled.Succeeded ? new CancelAnswer(cancelled.Value) : cancelled.Error;
    }

    public async ValueTask<Outcome<TurnReference>> RetryAsync(Caller caller, WorkspaceId workspace, SessionId session, TurnId turn, CancellationToken cancellationToken)
    {
        var retried = await conversations.RetryAsync(caller, workspace, session, turn, cancellationToken);
        return retried.Succeeded ? new TurnReference(retried.Value.SessionId.Value, retried.Value.TurnId.Value) : retried.Error;
    }
}
