// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common.Errors;
using Sigil.Domain.Common.Events;
using Sigil.Domain.Identity;
using Sigil.Domain.Security;
using Sigil.Web.Api.Streaming;

namespace Sigil.Web.Api.Events;

/// <summary>The gateway's events as one client may see and wants them. Whether it may see one is asked for each; who it is, at every heartbeat.</summary>
internal sealed class GatewayEventSource(GatewayEventTap tap, Caller caller, GatewayEventFilter filter, long? after) : IEventSource<PostedEvent>
{
    private Caller _caller = caller;
    private long _place = after ?? tap.Events.Last;

    public IAsyncEnumerable<PostedEvent> ReadAsync(CancellationToken cancellationToken) => tap.Events.SubscribeAsync(_place, cancellationToken);

    public bool IsOver(PostedEvent first) => false;

    /// <summary>A client that is cut off before its first event goes on from here.</summary>
    public void WriteOpening(SseFrame frame) => frame.Place(_place);

    public async ValueTask WriteAsync(SseFrame frame, PostedEvent next, CancellationToken cancellationToken)
    {
        _place = next.Id;
        if (filter.Wants(next.Event) && await tap.Access.AdmitsAsync(_caller, next.Event, cancellationToken))
        {
            GatewayEventWriter.Write(frame, next);
        }
    }

    /// <summary>Moves the client's place past what it was not shown, so that it does not have to come back for that.</summary>
    public void WriteHeartbeat(SseFrame frame) => frame.Place(_place);

    public void WriteCut(SseFrame frame, SigilError error) => GatewayEventWriter.WriteCut(frame, error);

    public async ValueTask<SigilError?> CheckAsync(HttpContext context, CancellationToken cancellationToken)
    {
        if (await tap.Callers.ResolveAsync(context.User, cancellationToken) is not { } current)
        {
            return StreamLease.Gone;
        }

        _caller = current;
        return current.Permissions.Contains(Permissions.EventsRead) ? null : StreamLease.Gone;
    }
}
