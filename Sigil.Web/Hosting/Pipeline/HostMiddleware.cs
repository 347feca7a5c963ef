// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common.Errors;
using Sigil.Web.Hosting.Problems;

namespace Sigil.Web.Hosting.Pipeline;

/// <summary>Refuses requests to a host that this gateway is not, upgrades to WebSocket included.</summary>
internal sealed class HostMiddleware(RequestDelegate next, AllowedHosts hosts)
{
    private static readonly SigilError Misdirected = new(
        ErrorCodes.HostMisdirected, "The request names a host that this gateway does not serve.", "Host", "Add the name to networking.allowed_hosts in sigil.yaml when it is yours.");

    public Task InvokeAsync(HttpContext context)
        => hosts.Contains(context.Request.Host) ? next(context) : ProblemWriter.WriteAsync(context, Misdirected);
}
