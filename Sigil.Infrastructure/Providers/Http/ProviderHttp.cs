// SPDX-License-Identifier: Apache-2.0

using System.Net;
using System.Net.Sockets;

namespace Sigil.Infrastructure.Providers.Http;

/// <summary>
/// The one HTTP client for vendors. It takes no proxy from the environment, keeps no cookies, follows no redirects (a redirect could carry the key to another host),
/// unpacks nothing, sends no trace headers, and does not connect to addresses that hand out cloud credentials.
/// </summary>
internal sealed class ProviderHttp : IDisposable
{
    public ProviderHttp(TimeProvider time)
        : this(new ProviderHttpLimits(), time)
    {
    }

    internal ProviderHttp(ProviderHttpLimits limits, TimeProvider time)
    {
        var sockets = new SocketsHttpHandler
        {
            UseProxy = false,
            UseCookies = false,
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            ActivityHeadersPropagator = null,
            Credentials = null,
            PreAuthenticate = false,
            ConnectTimeout = limits.Connect,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            MaxResponseHeadersLength = 64,
            ConnectCallback = ConnectAsync,
        };
        Client = new HttpClient(new VendorResponseHandler(limits, time, sockets))
        {
            // Head, idle time and size are limited one by one: a long answer is not a slow one.
            Timeout = Timeout.InfiniteTimeSpan,
        };
    }

    public HttpClient Client { get; }

    public void Dispose() => Client.Dispose();

    private static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var host = context.DnsEndPoint.Host;
        var addresses = await Dns.GetHostAddressesAsync(host, cancellationToken);
        var allowed = Array.FindAll(addresses, EgressRules.Allows);
        if (allowed.Length == 0)
        {
            throw new EgressRefusedException(host);
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, context.DnsEndPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
