// SPDX-License-Identifier: Apache-2.0

using System.Net;

namespace Sigil.Web.Configuration.Settings;

/// <summary><c>networking</c> of configuration.</summary>
internal sealed record NetworkingSettings
{
    /// <summary>Where to listen.</summary>
    public ListenAddress Listen { get; init; } = ListenAddress.Default;

    /// <summary>Host names that browsers may use beside the loopback names and the address listened on, without ports.</summary>
    public IReadOnlyList<string> AllowedHosts { get; init; } = [];

    /// <summary>Whether answers over https tell browsers never to use plain http again.</summary>
    public bool EnableHsts { get; init; }

    /// <summary>Reverse proxies whose word about the client's address and scheme counts; nobody else's does.</summary>
    public IReadOnlyList<IPNetwork> TrustedProxies { get; init; } = [];

    /// <summary>Takes plain http from other machines, where anybody on the way reads and changes everything.</summary>
    public bool DangerousAllowPlainHttp { get; init; }
}
