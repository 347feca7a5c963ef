// SPDX-License-Identifier: Apache-2.0

using System.Net;

namespace Sigil.Infrastructure.Networking.Addresses;

/// <summary>The public internet, on the ports of the web.</summary>
internal sealed class PublicAddressPolicy : IAddressPolicy
{
    public bool Allows(IPAddress address, int port) => PublicAddresses.Contains(address);

    public bool AllowsPort(int port) => port is 80 or 443 or 8080 or 8443;
}
