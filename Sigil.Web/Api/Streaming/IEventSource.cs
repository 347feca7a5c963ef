// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common.Errors;

namespace Sigil.Web.Api.Streaming;

/// <summary>What one client is streamed: where the events come from, how they are written, and whether the client may still have them.</summary>
internal interface IEventSource<T>
{
    /// <summary>The events, from the client's place on.</summary>
    IAsyncEnumerable<T> ReadAsync(CancellationToken cancellationToken);

    /// <summary>Whether the client has seen the end already, judged by the first event; null when that was none.</summary>
    bool IsOver(T? first);

    /// <summary>Writes what a client has to know before the first event.</summary>
    void WriteOpening(SseFrame frame)
    {
    }

    /// <summary>Writes the event, or nothing.</summary>
    ValueTask WriteAsync(SseFrame frame, T next, CancellationToken cancellationToken);

    /// <summary>Writes a sign of life.</summary>
    void WriteHeartbeat(SseFrame frame);

    /// <summary>Writes that the stream ends here although there is more.</summary>
    void WriteCut(SseFrame frame, SigilError error);

    /// <summary>Null while the client may read on, else why not; asked at every heartbeat.</summary>
    ValueTask<SigilError?> CheckAsync(HttpContext context, CancellationToken cancellationToken);
}
