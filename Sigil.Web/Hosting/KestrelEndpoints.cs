// SPDX-License-Identifier: Apache-2.0

using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Sigil.Web.Configuration.Settings;

namespace Sigil.Web.Hosting;

/// <summary>Opens the one address and sets the limits of every request.</summary>
internal static class KestrelEndpoints
{
    private const int MaxHeaders = 32 * 1024;
    private const int MaxBody = 1024 * 1024;

    public static void UseSigilKestrel(this IWebHostBuilder host, ListenAddress listen) => host.UseKestrelCore().ConfigureKestrel(options =>
    {
        options.AddServerHeader = false;
        options.Limits.MaxRequestBodySize = MaxBody;
        options.Limits.MaxRequestHeadersTotalSize = MaxHeaders;
        options.Limits.MaxRequestHeaderCount = 100;
        options.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        options.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(120);
        if (listen.Address is { } address)
        {
            options.Listen(new IPEndPoint(address, listen.Port), Protocols);
        }
        else
        {
            options.ListenLocalhost(listen.Port, Protocols);
        }
    });

    /// <summary>The address that a browser on this machine uses, with the port that was chosen.</summary>
    public static Uri BoundAddress(this IServiceProvider services, ListenAddress listen)
    {
        var bound = services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First();
        return listen.ToLocalUri(BindingAddress.Parse(bound).Port);
    }

    // Without TLS there is nothing to agree on HTTP/2 with; a proxy in front speaks it to browsers.
    private static void Protocols(ListenOptions endpoint) => endpoint.Protocols = HttpProtocols.Http1;
}
