// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Agent.Events;
using Sigil.Domain.Providers;
using Sigil.Domain.Security.Auditing;
using Sigil.Domain.Security.Scanning;
using Sigil.Web.Hosting;

namespace Sigil.Web.Api.Status;

/// <summary>Gathers how the gateway is.</summary>
internal sealed class StatusHandler(IProviderRegistry providers, IAuditTrail audit, IContentScanner scanner, ITurnStreams turns, GatewayInfo gateway)
{
    public async Task<StatusView> ReadAsync(CancellationToken cancellationToken)
    {
        var last = await audit.ReadAsync(null, 1, cancellationToken);
        return new StatusView(
            "ok",
            GatewayInfo.Version,
            gateway.StartedAt,
            (long)gateway.Uptime.TotalSeconds,
            gateway.Address?.GetLeftPart(UriPartial.Authority) ?? "",
            scanner.Enabled ? "on" : "off",
            new AuditStatusView(last.Count == 0 ? 0 : last[0].Sequence, last.Count == 0 ? null : last[0].At),
            [.. providers.List().Select(ToView)],
            providers.Default.ToString(),
            turns.ActiveCount);
    }

    private static ProviderView ToView(ProviderStatus status) => new(
        status.Name, status.Kind, status.Available, status.FailureCount, status.LastFailureAt, status.CooldownUntil, status.LastError?.Message);
}
