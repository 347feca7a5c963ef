// SPDX-License-Identifier: Apache-2.0

using System.Net;

namespace Sigil.Infrastructure.Networking.Addresses;

/// <summary>Finds the addresses of a host.</summary>
internal interface IHostResolver
{
    /// <exception cref="System.Net.Sockets.SocketException">There is no such host.</exception>
    Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellationToken);
}
