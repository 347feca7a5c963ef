// SPDX-License-Identifier: Apache-2.0

using System.Net;
using System.Net.Sockets;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Settings;
using Sigil.Domain.Security.Egress;
using Sigil.Infrastructure.Networking.Addresses;
using Sigil.Infrastructure.Networking.Fetching;

namespace Sigil.Infrastructure.Networking;

/// <summary>Judges single addresses: form, host, port, and what the host resolves to.</summary>
internal sealed class EgressGate(ILiveSettings settings, IHostResolver resolver, IAddressPolicy policy)
{
    public async ValueTask<EgressVerdict> JudgeAsync(WorkspaceId workspaceId, string text, CancellationToken cancellationToken)
    {
        var (url, rule, reason) = CanonicalUrl.Read(text);
        if (url is null)
        {
            return Refused(rule!, reason, null);
        }

        if (!policy.AllowsPort(url.Port))
        {
            return Refused(EgressRules.Port, $"Port {url.Port} is not one of the web's.", url);
        }

        if (HostData.IsIn(url.IdnHost))
        {
            return Refused(EgressRules.DataInHost, "The host name looks as if it carried data.", url);
        }

        var allowed = settings.Current.Find<EgressOptions>()?.Allow.GetValueOrDefault(workspaceId) ?? [];
        if (!allowed.Any(pattern => pattern.Matches(url.Host)))
        {
            return Refused(EgressRules.HostNotAllowed, $"The workspace {workspaceId} may not reach {url.Host}; egress.{workspaceId}.allow in sigil.yaml names the hosts that it may.", url);
        }

        return await ResolveAsync(url, cancellationToken);
    }

    /// <summary>The addresses of the host that may be connected to; empty when none of them, or any of them is not public: a name that leads to both is made to confuse.</summary>
    public async Task<IPAddress[]> AddressesAsync(string host, int port, CancellationToken cancellationToken)
    {
        var addresses = await LookUpAsync(host, cancellationToken);
        return Array.TrueForAll(addresses, address => policy.Allows(address, port)) ? addresses : [];
    }

    private async ValueTask<EgressVerdict> ResolveAsync(Uri url, CancellationToken cancellationToken)
    {
        IPAddress[] addresses;
        try
        {
            addresses = await LookUpAsync(url.IdnHost, cancellationToken);
        }
        catch (SocketException)
        {
            return Refused(EgressRules.Unresolved, $"There is no host {url.Host}.", url);
        }

        var texts = addresses.Select(address => address.ToString()).ToArray();
        return addresses.Length > 0 && Array.TrueForAll(addresses, address => policy.Allows(address, url.Port))
            ? new EgressVerdict { Allowed = true, Rule = EgressRules.Allowed, Reason = "The workspace may reach this host.", Url = url, Addresses = texts }
            : Refused(EgressRules.AddressRefused, $"{url.Host} leads to an address that is not on the public internet.", url) with { Addresses = texts };
    }

    private Task<IPAddress[]> LookUpAsync(string host, CancellationToken cancellationToken)
        => IPAddress.TryParse(host.Trim('[', ']'), out var address) ? Task.FromResult<IPAddress[]>([address]) : resolver.ResolveAsync(host, cancellationToken);

    private static EgressVerdict Refused(string rule, string reason, Uri? url) => new() { Rule = rule, Reason = reason, Url = url, Addresses = [] };
}
