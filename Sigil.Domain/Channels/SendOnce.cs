// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Agent.Events;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Common.Idempotency;
using Sigil.Domain.Identity;
using Sigil.Domain.Sessions;

namespace Sigil.Domain.Channels;

/// <summary>Takes a message with a client's key once. The ids of its turn are on disk under the key before the turn is, so a repeated message finds the turn also when the process ended in between; a turn is never run a second time.</summary>
internal sealed class SendOnce(
    SendMessage send, SessionAccess access, ISessionStore sessions, TurnFinder finder, ITurnStreams streams, IIdempotencyLedger ledger, IIdSource ids)
{
    private static readonly SigilError Gone = new(
        ErrorCodes.IdempotencyUnknown, "The message was taken before, and its turn is no longer kept.", "Idempotency-Key", "Send it with a new key to have it answered again.");

    public ValueTask<Outcome<TurnHandle>> RunAsync(InboundMessage message, CancellationToken cancellationToken)
        => message.Once is { } once ? RunAsync(message, once, cancellationToken) : send.RunAsync(message, cancellationToken);

    private async ValueTask<Outcome<TurnHandle>> RunAsync(InboundMessage message, OnceKey once, CancellationToken cancellationToken)
    {
        // Before anything is noted: who may not write here leaves no trace, and learns nothing of a key.
        var workspace = await access.OpenWorkspaceAsync(message.Caller, message.WorkspaceId, Permissions.ChatSend, cancellationToken).ConfigureAwait(false);
        if (!workspace.Succeeded)
        {
            return workspace.Error;
        }

        var reserved = new ReservedTurn(message.SessionId is { Value: not null } known ? known : SessionId.New(ids), TurnId.New(ids));
        var scope = new IdempotencyScope(message.Caller.UserId, message.WorkspaceId.Value, once.Operation, once.Key);
        var claimed = await ledger.ClaimAsync(scope, once.Fingerprint, reserved.ToString(), cancellationToken).ConfigureAwait(false);
        if (!claimed.Succeeded)
        {
            return claimed.Error;
        }

        using var claim = claimed.Value;
        if (!claim.IsNew)
        {
            reserved = ReservedTurn.Parse(claim.Subject ?? throw new InvalidOperationException("A key for a message has its turn's ids."));
            if (await FindAsync(message, reserved, cancellationToken).ConfigureAwait(false) is { } earlier)
            {
                return earlier;
            }

            if (claim.Done)
            {
                return Gone;
            }
        }

        return await SendAsync(message with { Reserved = reserved }, claim, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Only an answer changes the note: after anything unforeseen the turn may or may not exist, and the next attempt looks.</summary>
    private async ValueTask<Outcome<TurnHandle>> SendAsync(InboundMessage message, IdempotencyClaim claim, CancellationToken cancellationToken)
    {
        var sent = await send.RunAsync(message, cancellationToken).ConfigureAwait(false);
        if (sent.Succeeded)
        {
            await claim.KeepAsync(new ReservedTurn(sent.Value.SessionId, sent.Value.TurnId).ToString(), null).ConfigureAwait(false);
        }
        else
        {
            await claim.GiveUpAsync().ConfigureAwait(false);
        }

        return sent;
    }

    private async ValueTask<TurnHandle?> FindAsync(InboundMessage message, ReservedTurn reserved, CancellationToken cancellationToken)
    {
        var (sessionId, turnId) = reserved;
        if (message.Ephemeral is not null)
        {
            // Stored nowhere; the ids are this user's own, as the key is.
            return streams.Find(message.WorkspaceId, sessionId, turnId) is { } kept ? Handle(kept) : null;
        }

        var found = await finder.FindAsync(message.Caller, message.WorkspaceId, sessionId, turnId, Permissions.ChatSend, cancellationToken).ConfigureAwait(false);
        if (!found.Succeeded && message.ClientKey is { } key
            && await sessions.FindByClientKeyAsync(message.WorkspaceId, message.Caller.UserId, key, cancellationToken).ConfigureAwait(false) is { } session)
        {
            // The process ended before the note said that the message went to a session that was there already.
            sessionId = session.Id;
            found = await finder.FindAsync(message.Caller, message.WorkspaceId, sessionId, turnId, Permissions.ChatSend, cancellationToken).ConfigureAwait(false);
        }

        return found.Succeeded ? Handle(found.Value) : null;

        TurnHandle Handle(ITurnStream stream) => new(message.WorkspaceId, sessionId, turnId, stream) { Replayed = true };
    }
}
