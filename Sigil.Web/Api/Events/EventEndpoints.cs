// SPDX-License-Identifier: Apache-2.0

using Microsoft.AspNetCore.Http.HttpResults;
using Sigil.Domain.Identity;
using Sigil.Web.Api.Binding;

namespace Sigil.Web.Api.Events;

/// <summary>What happens in the gateway, as it happens.</summary>
internal static class EventEndpoints
{
    public static void MapEvents(this IEndpointRouteBuilder api)
        => api.MapResource("/events", "Events").ProducesFailure(StatusCodes.Status404NotFound)
            .MapGet("", WatchAsync).RequireAuthorization(Permissions.EventsRead)
            .WithName("WatchGateway").WithSummary("Streams what happens in the gateway, as far as you may see it, as server-sent events.");

    private static async Task<Results<GatewayEventsResult, ProblemResult>> WatchAsync(
        CurrentCaller caller, string? types, string? workspace, StreamPosition position, EventsHandler handler, CancellationToken cancellationToken)
    {
        var source = await handler.OpenAsync(caller.Value, types, workspace, position.Value, cancellationToken);
        return source.Succeeded ? new GatewayEventsResult(source.Value) : ApiResults.Problem(source.Error);
    }
}
