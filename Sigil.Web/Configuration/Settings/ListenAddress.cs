// SPDX-License-Identifier: Apache-2.0

using System.Globalization;
using System.Net;

namespace Sigil.Web.Configuration.Settings;

/// <summary>Where to listen: an IP address, <c>localhost</c>, or nothing for every interface, and a port.</summary>
/// <param name="Host">The host as written, without brackets; empty for every interface.</param>
/// <param name="Port">1 to 65,535; 0, which configuration refuses and the command line takes, chooses a free one.</param>
internal sealed record ListenAddress(string Host, int Port)
{
    public static ListenAddress Default { get; } = new("127.0.0.1", 18789);

    /// <summary>The address; null for <c>localhost</c>, which is both loopback addresses.</summary>
    public IPAddress? Address => Host switch
    {
        "" => IPAddress.IPv6Any,
        "localhost" => null,
        _ => IPAddress.Parse(Host),
    };

    /// <summary>Whether only this machine can reach it.</summary>
    public bool IsLoopback => Address is null || IPAddress.IsLoopback(Address);

    /// <summary>Reads <c>host:port</c>, an IPv6 host in brackets.</summary>
    public static bool TryParse(string text, bool anyPort, out ListenAddress? address)
    {
        address = null;
        var colon = text.LastIndexOf(':');
        if (colon < 0
            || !int.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            || port > ushort.MaxValue
            || port == 0 && !anyPort)
        {
            return false;
        }

        var host = text[..colon];
        var bracketed = host.StartsWith('[') && host.EndsWith(']');
        host = bracketed ? host[1..^1] : host;
        if (host.Contains(':', StringComparison.Ordinal) != bracketed || host is not ("" or "localhost") && !IPAddress.TryParse(host, out _))
        {
            return false;
        }

        address = new ListenAddress(host, port);
        return true;
    }

    /// <summary>The address that a browser on this machine uses for the port.</summary>
    public Uri ToLocalUri(int port) => new UriBuilder(Uri.UriSchemeHttp, Address is { } ip && !ip.Equals(IPAddress.Any) && !ip.Equals(IPAddress.IPv6Any) ? UrlHost : "127.0.0.1", port).Uri;

    /// <inheritdoc/>
    public override string ToString() => $"{UrlHost}:{Port.ToString(CultureInfo.InvariantCulture)}";

    private string UrlHost => Host.Contains(':', StringComparison.Ordinal) ? $"[{Host}]" : Host;
}
