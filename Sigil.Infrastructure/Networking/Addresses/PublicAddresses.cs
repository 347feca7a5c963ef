// SPDX-License-Identifier: Apache-2.0

using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace Sigil.Infrastructure.Networking.Addresses;

/// <summary>Tells addresses of the public internet from all others: loopback, private and shared networks, link-local ones with the services that hand out a cloud machine's credentials, documentation, multicast, reserved.
/// An IPv6 address that stands for an IPv4 one is judged by that (SS-1 to SS-4).</summary>
internal static class PublicAddresses
{
    private static readonly IPNetwork[] NotPublic =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24", "192.168.0.0/16",
            "192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4", "168.63.129.16/32",
        }.Select(IPNetwork.Parse),
    ];

    /// <summary>What is assigned to the public internet; everything in it that is special is taken out again below.</summary>
    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");

    private static readonly IPNetwork[] SpecialUnicast =
        [.. new[] { "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20", "2620:4f:8000::/48", "5f00::/16" }.Select(IPNetwork.Parse)];

    private static readonly IPNetwork[] Nat64 = [IPNetwork.Parse("64:ff9b::/96"), IPNetwork.Parse("64:ff9b:1::/48")];

    private static readonly IPNetwork SixToFour = IPNetwork.Parse("2002::/16");

    private static readonly IPNetwork Teredo = IPNetwork.Parse("2001::/32");

    public static bool Contains(IPAddress address)
    {
        if (address.AddressFamily == AddressFamily.InterNetwork)
        {
            return !Array.Exists(NotPublic, network => network.Contains(address));
        }

        // What embeds an address is refused even when that is public: nothing on the public internet is only reachable so.
        return address.AddressFamily == AddressFamily.InterNetworkV6 && Embedded(address) is null && GlobalUnicast.Contains(address) && !Array.Exists(SpecialUnicast, network => network.Contains(address));
    }

    /// <summary>The IPv4 address that an IPv6 one stands for: mapped, compatible, translated (NAT64), 6to4, Teredo, ISATAP; null for a plain one.</summary>
    public static IPAddress? Embedded(IPAddress address)
    {
        Span<byte> bytes = stackalloc byte[16];
        if (!address.TryWriteBytes(bytes, out var written) || written != bytes.Length)
        {
            return null;
        }

        if (address.IsIPv4MappedToIPv6 || Array.Exists(Nat64, network => network.Contains(address)) || IsZero(bytes[..12]) || IsIsatap(bytes))
        {
            return new IPAddress(bytes[12..]);
        }

        return SixToFour.Contains(address) ? new IPAddress(bytes[2..6])
            : Teredo.Contains(address) ? new IPAddress(BinaryPrimitives.ReadUInt32LittleEndian(bytes[12..]) ^ uint.MaxValue)
            : null;
    }

    private static bool IsIsatap(ReadOnlySpan<byte> bytes) => bytes[8] is 0 or 2 && bytes[9] == 0 && bytes[10] == 0x5e && bytes[11] == 0xfe;

    private static bool IsZero(ReadOnlySpan<byte> bytes) => !bytes.ContainsAnyExcept((byte)0);
}
