// SPDX-License-Identifier: Apache-2.0

using System.Net;
using Sigil.Infrastructure.Networking;

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
        var sockets = OutboundSockets.Handler(limits.Connect, 64, TimeSpan.FromMinutes(5), AddressesAsync);
        Client = new HttpClient(new VendorResponseHandler(limits, time, sockets))
        {
            // Head, idle time and size are limited one by one: a long answer is not a slow one.
            Timeout = Timeout.InfiniteTimeSpan,
        };
    }

    public HttpClient Client { get; }

    public void Dispose() => Client.Dispose();

    private static async Task<IPAddress[]> AddressesAsync(DnsEndPoint target, CancellationToken cancellationToken)
    {
        var allowed = Array.FindAll(await Dns.GetHostAddressesAsync(target.Host, cancellationToken), EgressRules.Allows);
        return allowed.Length > 0 ? allowed : throw new EgressRefusedException(target.Host);
    }
}
