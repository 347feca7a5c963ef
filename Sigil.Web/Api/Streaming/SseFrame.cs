// SPDX-License-Identifier: Apache-2.0

using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using Sigil.Web.Api.Json;

namespace Sigil.Web.Api.Streaming;

/// <summary>Writes server-sent events straight into the response: a name, an id and one line of JSON.</summary>
/// <remarks>One per response; the JSON writer is reused, so that an event costs no more than its bytes.</remarks>
internal sealed class SseFrame(PipeWriter output) : IDisposable
{
    private const long FullAt = 16 * 1024;

    /// <summary>Between two heartbeats.</summary>
    public static readonly TimeSpan HeartbeatInterval = TimeSpan.FromSeconds(15);

    private readonly Utf8JsonWriter _json = new(output, new JsonWriterOptions { Encoder = ApiJson.Encoder });

    /// <summary>Whether enough waits to be flushed whatever comes next.</summary>
    public bool IsFull => output.UnflushedBytes > FullAt;

    /// <summary>Starts an event and returns the writer for its data. The name is one of ours: it holds no line break.</summary>
    public Utf8JsonWriter Begin(string? name, long? id)
    {
        if (name is not null)
        {
            Raw("event: "u8);
            Text(name);
            Raw("\n"u8);
        }

        if (id is { } position)
        {
            Raw("id: "u8);
            Number(position);
            Raw("\n"u8);
        }

        Raw("data: "u8);
        _json.Reset();
        return _json;
    }

    /// <summary>Ends the event that <see cref="Begin"/> started.</summary>
    public void End()
    {
        _json.Flush();
        Raw("\n\n"u8);
    }

    /// <summary>An event whose data is no JSON.</summary>
    public void Literal(ReadOnlySpan<byte> data)
    {
        Raw("data: "u8);
        Raw(data);
        Raw("\n\n"u8);
    }

    /// <summary>A line that clients skip; keeps proxies and readers from giving up.</summary>
    public void Heartbeat() => Raw(": heartbeat\n\n"u8);

    /// <summary>A heartbeat that also moves the place from which the client would go on: an id without data dispatches nothing.</summary>
    public void Place(long id)
    {
        Raw(": heartbeat\nid: "u8);
        Number(id);
        Raw("\n\n"u8);
    }

    /// <summary>Hands everything written to the connection; false when the client is gone.</summary>
    public async ValueTask<bool> FlushAsync(CancellationToken cancellationToken)
    {
        var result = await output.FlushAsync(cancellationToken);
        return !result.IsCompleted && !result.IsCanceled;
    }

    public void Dispose() => _json.Dispose();

    private void Raw(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(output.GetSpan(bytes.Length));
        output.Advance(bytes.Length);
    }

    private void Text(string text) => output.Advance(Encoding.ASCII.GetBytes(text, output.GetSpan(text.Length)));

    private void Number(long value)
    {
        value.TryFormat(output.GetSpan(20), out var written, default, System.Globalization.CultureInfo.InvariantCulture);
        output.Advance(written);
    }
}
