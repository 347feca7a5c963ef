// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Benchmarks.Load;

/// <summary>Clients for servers of this machine.</summary>
internal static class Loopback
{
    public static HttpClient CreateClient(Uri? address = null)
#pragma warning disable RS0030 // A benchmark's own client, to loopback.
        => new(new SocketsHttpHandler { UseProxy = false, UseCookies = false, AllowAutoRedirect = false, ActivityHeadersPropagator = null }) { BaseAddress = address };
#pragma warning restore RS0030
}
