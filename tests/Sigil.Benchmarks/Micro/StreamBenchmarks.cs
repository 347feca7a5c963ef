// SPDX-License-Identifier: Apache-2.0

using System.IO.Pipelines;
using BenchmarkDotNet.Attributes;
using Sigil.Domain.Agent.Events;
using Sigil.Web.Api.Streaming;

namespace Sigil.Benchmarks.Micro;

/// <summary>Writing a turn's text as server-sent events, flushed one by one as a live stream is.</summary>
[MemoryDiagnoser]
public class StreamBenchmarks
{
    private const int Deltas = 100;
    private readonly TurnEventWriter _writer = new();
    private readonly TextDelta _delta = new(" a few words of an answer");

    [Benchmark(OperationsPerInvoke = Deltas)]
    public async Task WriteDelta()
    {
        var output = PipeWriter.Create(Stream.Null);
        using var frame = new SseFrame(output);
        for (var delta = 0; delta < Deltas; delta++)
        {
            _writer.Write(frame, new PositionedEvent(delta, _delta));
            await frame.FlushAsync(CancellationToken.None);
        }
    }
}
