// SPDX-License-Identifier: Apache-2.0

using Microsoft.AspNetCore.Http.Features;
using Sigil.Domain.Channels;

namespace Sigil.Web.Api.Streaming;

/// <summary>Answers a request with a turn's events until the turn ends, the client goes, or it may no longer read. The turn goes on whatever happens to the client.</summary>
internal sealed class EventStreamPump(StreamLease lease, TimeProvider time, IHostApplicationLifetime lifetime)
{
    /// <summary>Streams the events after <paramref name="after"/>; an answer without content when the client has seen the end, which tells a reconnecting browser to stop.</summary>
    public async Task RunAsync(HttpContext context, TurnHandle turn, long after, ITurnEventWriter writer)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        await using var events = new EventCursor(turn.Stream.ReadAsync(after, stop.Token).GetAsyncEnumerator(stop.Token), stop);
        try
        {
            if (await events.EndedByAsync(after))
            {
                context.Response.StatusCode = StatusCodes.Status204NoContent;
                return;
            }

            Prepare(context);
            using var frame = new SseFrame(context.Response.BodyWriter);
            await frame.FlushAsync(stop.Token);
            await PumpAsync(context, turn, new Output(frame, writer), events, stop.Token);
            await frame.FlushAsync(stop.Token);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The client went away, or the gateway stops: there is nobody to tell.
        }
    }

    private async Task PumpAsync(HttpContext context, TurnHandle turn, Output output, EventCursor events, CancellationToken stop)
    {
        using var pulse = new PeriodicTimer(SseFrame.HeartbeatInterval, time);
        var beat = pulse.WaitForNextTickAsync(stop).AsTask();
        while (true)
        {
            if (beat.IsCompleted)
            {
                if (await lease.CheckAsync(context, turn.WorkspaceId, stop) is { } error)
                {
                    output.Writer.WriteCut(output.Frame, error);
                    return;
                }

                output.Frame.Heartbeat();
                beat = pulse.WaitForNextTickAsync(stop).AsTask();
            }

            // Written events leave together when the reader has caught up, or when they fill a packet or two.
            if ((!events.Ready || output.Frame.IsFull) && !await output.Frame.FlushAsync(stop))
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

                output.Writer.Write(output.Frame, events.Current);
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

    private readonly record struct Output(SseFrame Frame, ITurnEventWriter Writer);
}
