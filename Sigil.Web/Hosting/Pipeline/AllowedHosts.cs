// SPDX-License-Identifier: Apache-2.0

using System.Collections.Frozen;
using System.Net;
using Sigil.Web.Configuration.Settings;

namespace Sigil.Web.Hosting.Pipeline;

/// <summary>The host names under which the gateway answers: a page of a stranger whose name was made to point here does not get in (WB-2).</summary>
internal sealed class AllowedHosts
{
    private static readonly string[] Loopback = ["localhost", "127.0.0.1", "[::1]"];
    private readonly FrozenSet<string> _names;

    public AllowedHosts(NetworkingSettings networking)
    {
        var listen = networking.Listen.Address;
        IEnumerable<string> own = listen is null || listen.Equals(IPAddress.Any) || listen.Equals(IPAddress.IPv6Any) ? [] : [new HostString(networking.Listen.Host, 1).Host];
        _names = Loopback.Concat(own).Concat(networking.AllowedHosts).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Whether the name, ports aside, is one of ours; an empty one is not.</summary>
    public bool Contains(HostString host) => host.HasValue && _names.Contains(host.Host);
}
