// SPDX-License-Identifier: Apache-2.0

using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Sigil.Domain.Common;
using Sigil.Domain.Identity;
using Sigil.Web.Api.Binding;
using Sigil.Web.Api.Idempotency;
using Sigil.Web.Api.Streaming;

namespace Sigil.Web.Api.Turns;

/// <summary>Watches, stops and repeats turns.</summary>
internal static class TurnEndpoints
{
    public static void MapTurns(this IEndpointRouteBuilder api)
    {
        var turns = api.MapResource("/workspaces/{workspace:workspace}/sessions/{session:id}/turns/{turn:id}", "Turns").ProducesFailure(StatusCodes.Status404NotFound);

        turns.MapGet("/events", WatchAsync).RequireAuthorization(Permissions.SessionsRead)
            .WithName("WatchTurn").WithSummary("Streams a turn from any position as server-sent events; 204 when there is nothing after it.");

        turns.MapPost("/cancel", (CurrentCaller caller, WorkspaceId workspace, SessionId session, TurnId turn, TurnsHandler handler, CancellationToken cancellationToken)
                => handler.CancelAsync(caller.Value, workspace, session, turn, cancellationToken).ToHttp())
            .RequireAuthorization(Permissions.ChatSend).Repeatable().WithName("CancelTurn").WithSummary("Stops a waiting or running turn.");

        turns.MapPost("/retry", (CurrentCaller caller, WorkspaceId workspace, SessionId session, TurnId turn, TurnsHandler handler, CancellationToken cancellationToken)
                => handler.RetryAsync(caller.Value, workspace, session, turn, cancellationToken).ToHttp())
            .RequireAuthorization(Permissions.ChatSend).Idempotent().ChatLimited().WithName("RetryTurn").WithSummary("Runs the session's last turn again in a new turn that replaces it.");
    }

    private static async Task<Results<TurnStreamResult, ProblemResult>> WatchAsync(
        CurrentCaller caller, WorkspaceId workspace, SessionId session, TurnId turn, StreamPosition position, [FromQuery(Name = Departures.Field)] string? onDisconnect, TurnsHandler handler, CancellationToken cancellationToken)
    {
        var cancels = TurnsHandler.Cancels(caller.Value, onDisconnect);
        if (!cancels.Succeeded)
        {
            return ApiResults.Problem(cancels.Error);
        }

        var opened = await handler.OpenAsync(caller.Value, workspace, session, turn, cancellationToken);
        return opened.Succeeded ? new TurnStreamResult(opened.Value, position.Value, cancels.Value ? caller.Value : null) : ApiResults.Problem(opened.Error);
    }
}
