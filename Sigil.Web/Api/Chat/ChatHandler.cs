// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Channels;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Security;
using Sigil.Web.Api.Idempotency;
using Sigil.Web.Api.Streaming;

namespace Sigil.Web.Api.Chat;

/// <summary>Chat over REST: one turn, watched to its end or streamed.</summary>
internal sealed class ChatHandler(IConversations conversations, Departures departures)
{
    /// <summary>Accepts the message; from here on the turn goes on without its client.</summary>
    public async ValueTask<Outcome<TurnHandle>> AcceptAsync(Caller caller, ChatBody body, OnceKey? once, HttpResponse response, CancellationToken cancellationToken)
    {
        var message = ChatMessages.Read(caller, body);
        if (!message.Succeeded)
        {
            return message.Error;
        }

        if (Departures.Cancels(body.OnDisconnect) is { Succeeded: false, Error: var unclear })
        {
            return unclear;
        }

        var turn = await conversations.SendAsync(message.Value with { Once = once }, cancellationToken);
        if (turn is { Succeeded: true, Value.Replayed: true })
        {
            IdempotencyHeaders.MarkReplayed(response);
        }

        return turn;
    }

    /// <summary>Accepts the message and waits for the whole answer.</summary>
    public async ValueTask<Outcome<ChatAnswer>> AnswerAsync(Caller caller, ChatBody body, OnceKey? once, HttpResponse response, CancellationToken cancellationToken)
    {
        var turn = await AcceptAsync(caller, body, once, response, cancellationToken);
        if (!turn.Succeeded)
        {
            return turn.Error;
        }

        var transcript = await WatchAsync(caller, body, turn.Value, cancellationToken);
        return transcript.Error is { } error ? error : new ChatAnswer(
            transcript.Text,
            turn.Value.SessionId.Value,
            turn.Value.TurnId.Value,
            transcript.Model?.ToString(),
            transcript.Usage is { } usage ? new UsageView(usage.Input, usage.Output, usage.CacheRead, usage.CacheWrite) : null,
            transcript.CostUsd,
            transcript.StopReason,
            transcript.ToolUses);
    }

    private async Task<TurnTranscript> WatchAsync(Caller caller, ChatBody body, TurnHandle turn, CancellationToken cancellationToken)
    {
        try
        {
            return await TurnTranscript.ReadAsync(turn, cancellationToken);
        }
        catch (OperationCanceledException) when (Departures.Cancels(body.OnDisconnect) is { Succeeded: true, Value: true })
        {
            await departures.LeaveAsync(caller, turn);
            throw;
        }
    }
}
