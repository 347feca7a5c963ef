// SPDX-License-Identifier: Apache-2.0

using System.Net;
using System.Net.Sockets;

namespace Sigil.Infrastructure.Networking;

/// <summary>How every connection of the gateway to elsewhere is made: no proxy from the environment, no cookies, no redirects (one could carry a key to another host), nothing unpacked, no trace headers, and only to addresses
/// that whoever asks has checked.</summary>
internal static class OutboundSockets
{
    /// <param name="connect">Longest time to connect.</param>
    /// <param name="headersLength">Longest head of an answer, in KiB.</param>
    /// <param name="lifetime">How long a connection is kept.</param>
    /// <param name="addresses">The addresses of a host and port that may be connected to; throws when there are none.</param>
    public static SocketsHttpHandler Handler(TimeSpan connect, int headersLength, TimeSpan lifetime, Func<DnsEndPoint, CancellationToken, Task<IPAddress[]>> addresses) => new()
    {
        UseProxy = false,
        UseCookies = false,
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        ActivityHeadersPropagator = null,
        Credentials = null,
        PreAuthenticate = false,
        ConnectTimeout = connect,
        PooledConnectionLifetime = lifetime,
        MaxResponseHeadersLength = headersLength,
        ConnectCallback = async (context, cancellationToken) =>
            await ConnectAsync(await addresses(context.DnsEndPoint, cancellationToken), context.DnsEndPoint.Port, cancellationToken),
    };

    private static async ValueTask<Stream> ConnectAsync(IPAddress[] addresses, int port, CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
