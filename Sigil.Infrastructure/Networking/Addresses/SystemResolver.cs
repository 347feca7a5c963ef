// SPDX-License-Identifier: Apache-2.0

using System.Net;

namespace Sigil.Infrastructure.Networking.Addresses;

internal sealed class SystemResolver : IHostResolver
{
    public Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellationToken) => Dns.GetHostAddressesAsync(host, cancellationToken);
}
