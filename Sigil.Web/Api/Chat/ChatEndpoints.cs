// SPDX-License-Identifier: Apache-2.0

using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Sigil.Domain.Identity;
using Sigil.Web.Api.Binding;
using Sigil.Web.Api.Idempotency;
using Sigil.Web.Api.Streaming;

namespace Sigil.Web.Api.Chat;

/// <summary>Talks to the agent.</summary>
internal static class ChatEndpoints
{
    public static void MapChat(this IEndpointRouteBuilder api)
    {
        var chat = api.MapResource("/chat", "Chat").RequireAuthorization(Permissions.ChatSend).WithMetadata(new RequestSizeLimitAttribute(ApiDefaults.LargeBody));

        chat.MapPost("", (CurrentCaller caller, JsonBody<ChatBody> body, MessageKey key, HttpResponse response, ChatHandler handler, CancellationToken cancellationToken)
                => handler.AnswerAsync(caller.Value, body.Value, key.For(body), response, cancellationToken).ToHttp())
            .IdempotentTurn().ChatLimited().WithName("SendMessage").WithSummary("Sends a message and waits for the whole answer.");

        chat.MapPost("/stream", StreamAsync)
            .IdempotentTurn().ChatLimited(streams: true).WithName("StreamMessage").WithSummary("Sends a message and streams the turn as server-sent events.");
    }

    private static async Task<Results<TurnStreamResult, ProblemResult>> StreamAsync(
        CurrentCaller caller, JsonBody<ChatBody> body, MessageKey key, HttpResponse response, ChatHandler handler, CancellationToken cancellationToken)
    {
        var turn = await handler.AcceptAsync(caller.Value, body.Value, key.For(body), response, cancellationToken);
        return turn.Succeeded ? new TurnStreamResult(turn.Value, 0, Departures.Cancels(body.Value.OnDisconnect).Value ? caller.Value : null) : ApiResults.Problem(turn.Error);
    }
}
