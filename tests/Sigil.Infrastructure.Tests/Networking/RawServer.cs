// SPDX-License-Identifier: Apache-2.0

using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Sigil.Infrastructure.Tests.Networking;

/// <summary>A server that writes just the bytes that a test wants, and closes.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<string, string> _answers = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _requests = new();
    private readonly Task _serving;

    private RawServer()
    {
        _listener.Start();
        _serving = ServeAsync();
    }

    public static RawServer Start() => new();

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public IReadOnlyCollection<string> Requests => _requests;

    public void Answer(string path, string response) => _answers[path] = response;

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _serving;
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync();
                await AnswerAsync(client.GetStream());
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task AnswerAsync(NetworkStream stream)
    {
        try
        {
            using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
            var request = new StringBuilder();
            while (await reader.ReadLineAsync() is { Length: > 0 } line)
            {
                request.AppendLine(line);
            }

            if (request.ToString().Split('\n').FirstOrDefault(line => line.StartsWith("Content-Length: ", StringComparison.Ordinal)) is { } length)
            {
                var body = new char[int.Parse(length[16..], System.Globalization.CultureInfo.InvariantCulture)];
                await reader.ReadBlockAsync(body);
                request.Append('\n').Append(body);
            }

            _requests.Enqueue(request.ToString());
            var path = request.ToString().Split(' ')[1];
            await stream.WriteAsync(Encoding.ASCII.GetBytes(_answers.GetValueOrDefault(path) ?? "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));
        }
        catch (IOException)
        {
            // The client has seen enough.
        }
    }
}
