// SPDX-License-Identifier: Apache-2.0

using System.Net;
using System.Net.Sockets;

namespace Sigil.Domain.Common;

/// <summary>Which addresses count as one where something is limited per address.</summary>
public static class AddressNeighbourhood
{
    private const int NetworkBytes = 8;

    /// <summary>A name for the neighbourhood: of IPv6 the /64, since one household or server has all of it to come from; all requests without an address share one.</summary>
    public static string Of(IPAddress? address)
    {
        if (address is null)
        {
            return "unknown";
        }

        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return plain.AddressFamily == AddressFamily.InterNetworkV6 && !IPAddress.IsLoopback(plain)
            ? Convert.ToHexStringLower(plain.GetAddressBytes().AsSpan(0, NetworkBytes))
            : plain.ToString();
    }
}
