// SPDX-License-Identifier: Apache-2.0

using System.Net;
using System.Net.Sockets;

namespace Sigil.Infrastructure.Providers.Http;

/// <summary>
/// Addresses that no provider lives at: link-local ones (169.254.169.254 and its like hand out a cloud machine's credentials), the metadata services that are elsewhere,
/// unspecified and multicast ones. Loopback and private networks stay open, as local models run there; the check is made on the resolved address, after DNS.
/// </summary>
internal static class EgressRules
{
    private static readonly IPNetwork[] Blocked =
    [
        IPNetwork.Parse("0.0.0.0/8"),
        IPNetwork.Parse("169.254.0.0/16"),
        IPNetwork.Parse("100.100.100.200/32"),
        IPNetwork.Parse("168.63.129.16/32"),
        IPNetwork.Parse("192.0.0.192/32"),
        IPNetwork.Parse("224.0.0.0/4"),
        IPNetwork.Parse("255.255.255.255/32"),
        IPNetwork.Parse("::/128"),
        IPNetwork.Parse("fe80::/10"),
        IPNetwork.Parse("fd00:ec2::254/128"),
        IPNetwork.Parse("fd20:ce::254/128"),
        IPNetwork.Parse("ff00::/8"),
    ];

    public static bool Allows(IPAddress address)
    {
        var plain = address is { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address;
        return !Array.Exists(Blocked, network => network.Contains(plain));
    }
}
