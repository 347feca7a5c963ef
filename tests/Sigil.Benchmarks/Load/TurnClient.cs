// SPDX-License-Identifier: Apache-2.0

using System.Diagnostics;
using System.Text;

namespace Sigil.Benchmarks.Load;

/// <summary>Sends turns, each session one after the other, and times them.</summary>
/// <param name="client">Carries address and credential.</param>
/// <param name="path">Where a message goes.</param>
/// <param name="isWhole">Whether the end of an answer shows that the turn was completed.</param>
internal sealed class TurnClient(HttpClient client, string path, Func<ReadOnlySpan<byte>, bool> isWhole)
{
    private readonly Uri _path = new(path, UriKind.Relative);

    /// <summary>Runs <paramref name="turns"/> over sessions with these bodies.</summary>
    /// <exception cref="InvalidOperationException">A turn failed: a figure with failures in it would be worth nothing.</exception>
    public async Task<RunFigures> RunAsync(IReadOnlyList<string> bodies, int turns, MeasuredProcess measured, CancellationToken cancellationToken)
    {
        var latencies = new double[turns];
        var next = -1;
        var cpu = measured.Cpu;
        var began = Stopwatch.GetTimestamp();
        await Task.WhenAll(bodies.Select(body => Task.Run(() => TalkAsync(body), cancellationToken)));
        var elapsed = Stopwatch.GetElapsedTime(began);
        cpu = measured.Cpu - cpu;

        Array.Sort(latencies);
        return new RunFigures(bodies.Count, turns, elapsed, cpu, latencies);

        async Task TalkAsync(string body)
        {
            var bytes = Encoding.UTF8.GetBytes(body);
            for (var turn = Interlocked.Increment(ref next); turn < turns; turn = Interlocked.Increment(ref next))
            {
                var sent = Stopwatch.GetTimestamp();
                await SendAsync(bytes, cancellationToken);
                latencies[turn] = Stopwatch.GetElapsedTime(sent).TotalMilliseconds;
            }
        }
    }

    /// <summary>Sends one message and reads the answer to its end.</summary>
    public async Task<byte[]> SendAsync(byte[] body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, _path) { Content = new ByteArrayContent(body) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        var bytes = await answer.Content.ReadAsByteArrayAsync(cancellationToken);
        return answer.IsSuccessStatusCode && isWhole(bytes)
            ? bytes
            : throw new InvalidOperationException($"A turn failed with {(int)answer.StatusCode}: {Encoding.UTF8.GetString(bytes)}");
    }
}
