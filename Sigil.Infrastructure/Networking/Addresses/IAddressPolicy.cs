// SPDX-License-Identifier: Apache-2.0

using System.Net;

namespace Sigil.Infrastructure.Networking.Addresses;

/// <summary>Which addresses are connected to. There is one in the product; tests that need a server of their own on this machine register another.</summary>
internal interface IAddressPolicy
{
    bool Allows(IPAddress address, int port);

    /// <summary>Whether a port is one that the web uses.</summary>
    bool AllowsPort(int port);
}
