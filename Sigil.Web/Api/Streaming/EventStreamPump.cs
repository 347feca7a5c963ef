// SPDX-License-Identifier: Apache-2.0

using Microsoft.AspNetCore.Http.Features;
using Sigil.Domain.Channels;

namespace Sigil.Web.Api.Streaming;

/// <summary>Answers a request with events until they end, the client goes, or it may no longer read.</summary>
internal sealed class EventStreamPump(StreamLease lease, TimeProvider time, IHostApplicationLifetime lifetime)
{
    /// <summary>Streams a turn's events after <paramref name="after"/>. The turn goes on whatever happens to the client.</summary>
    public Task RunAsync(HttpContext context, TurnHandle turn, long after, ITurnEventWriter writer)
        => RunAsync(context, new TurnEventSource(turn, after, writer, lease));

    /// <summary>Streams the events; an answer without content when the client has seen the end, which tells a reconnecting browser to stop.</summary>
    public async Task RunAsync<T>(HttpContext context, IEventSource<T> source)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        await using var events = new EventCursor<T>(source.ReadAsync(stop.Token).GetAsyncEnumerator(stop.Token), stop);
        try
        {
            if (await events.IsOverAsync(source))
            {
                context.Response.StatusCode = StatusCodes.Status204NoContent;
                return;
            }

            Prepare(context);
            using var frame = new SseFrame(context.Response.BodyWriter);
            source.WriteOpening(frame);
            await frame.FlushAsync(stop.Token);
            await PumpAsync(context, source, frame, events, stop.Token);
            await frame.FlushAsync(stop.Token);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The client went away, or the gateway stops: there is nobody to tell.
        }
    }

    private async Task PumpAsync<T>(HttpContext context, IEventSource<T> source, SseFrame frame, EventCursor<T> events, CancellationToken stop)
    {
        using var pulse = new PeriodicTimer(SseFrame.HeartbeatInterval, time);
        var beat = pulse.WaitForNextTickAsync(stop).AsTask();
        while (true)
        {
            if (beat.IsCompleted)
            {
                if (await source.CheckAsync(context, stop) is { } error)
                {
                    source.WriteCut(frame, error);
                    return;
                }

                source.WriteHeartbeat(frame);
                beat = pulse.WaitForNextTickAsync(stop).AsTask();
            }

            // Written events leave together when the reader has caught up, or when they fill a packet or two. A client that does not read makes this wait, and nothing is read for it meanwhile.
            if ((!events.Ready || frame.IsFull) && !await frame.FlushAsync(stop))
            {
                return;
            }

            if (!events.Ready)
            {
                await Task.WhenAny(events.Next, beat);
            }
            else
            {
                if (!await events.Next)
                {
                    return;
                }

                await source.WriteAsync(frame, events.Current, stop);
                events.Advance();
            }
        }
    }

    private static void Prepare(HttpContext context)
    {
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers["X-Accel-Buffering"] = "no";
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
    }
}
