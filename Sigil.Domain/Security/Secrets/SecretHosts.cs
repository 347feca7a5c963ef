// SPDX-License-Identifier: Apache-2.0

using System.Globalization;
using System.Net;

namespace Sigil.Domain.Security.Secrets;

/// <summary>Where a secret may be sent.</summary>
public static class SecretHosts
{
    private const int MostHosts = 32;
    private const int Longest = 253;

    /// <summary>Whether a request may carry the secret: to a host on the list, encrypted unless it stays on this machine.</summary>
    public static bool Admit(IReadOnlyList<string> hosts, Uri destination)
    {
        ArgumentNullException.ThrowIfNull(hosts);
        ArgumentNullException.ThrowIfNull(destination);
        if (!destination.IsAbsoluteUri || (destination.Scheme != Uri.UriSchemeHttps && !(destination.Scheme == Uri.UriSchemeHttp && IsNearby(destination))))
        {
            return false;
        }

        var host = Canonical(destination.IdnHost);
        return hosts.Any(pattern => Matches(pattern, host));
    }

    /// <summary>The list as it is stored; null when one of them is no host.</summary>
    public static IReadOnlyList<string>? Read(IReadOnlyList<string>? hosts)
    {
        var read = (hosts ?? []).Select(Canonical).Distinct(StringComparer.Ordinal).ToArray();
        return read.Length <= MostHosts && read.All(IsPattern) ? read : null;
    }

    /// <summary>Whether the second list admits nothing that the first does not.</summary>
    internal static bool IsWithin(IReadOnlyList<string> outer, IReadOnlyList<string> inner)
        => inner.All(host => outer.Contains(host, StringComparer.Ordinal));

    private static bool Matches(string pattern, string host)
    {
        if (!pattern.StartsWith("*.", StringComparison.Ordinal))
        {
            return pattern == host;
        }

        var dot = host.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 && !IPAddress.TryParse(host, out _) && host.AsSpan(dot).SequenceEqual(pattern.AsSpan(1));
    }

    private static bool IsPattern(string pattern)
    {
        var host = pattern.StartsWith("*.", StringComparison.Ordinal) ? pattern[2..] : pattern;
        return host.Length is > 0 and <= Longest
            && (pattern == host || host.Contains('.', StringComparison.Ordinal) && !IPAddress.TryParse(host, out _))
            && Uri.CheckHostName(host) is UriHostNameType.Dns or UriHostNameType.IPv4 or UriHostNameType.IPv6;
    }

    private static string Canonical(string host)
    {
        var plain = (host ?? "").Trim().Trim('[', ']').TrimEnd('.').ToLowerInvariant();
        try
        {
            return plain.All(char.IsAscii) ? plain : new IdnMapping().GetAscii(plain);
        }
        catch (ArgumentException)
        {
            // No name at all; the check of the pattern says so.
            return "";
        }
    }

    // Model servers in the house have no certificate; whoever names their address as a host means it.
    private static bool IsNearby(Uri destination)
        => destination.IsLoopback || (IPAddress.TryParse(destination.IdnHost, out var address) && IsPrivate(address));

    private static bool IsPrivate(IPAddress address)
        => address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetwork
            ? address.GetAddressBytes() is [10, ..] or [192, 168, ..] or [172, >= 16 and <= 31, ..]
            : address.IsIPv6UniqueLocal;
}
