// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Agent.Events;
using Sigil.Domain.Identity;
using Sigil.Domain.Providers;
using Sigil.Domain.Security;
using Sigil.Domain.Security.Auditing;
using Sigil.Domain.Security.Scanning;
using Sigil.Web.Api.Configuration;
using Sigil.Web.Configuration.Live;
using Sigil.Web.Hosting;

namespace Sigil.Web.Api.Status;

/// <summary>Gathers how the gateway is.</summary>
internal sealed class StatusHandler(IProviderRegistry providers, IAuditTrail audit, IContentScanner scanner, ITurnStreams turns, LiveConfiguration configuration, GatewayInfo gateway)
{
    public async Task<StatusView> ReadAsync(Caller caller, CancellationToken cancellationToken)
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
            Configuration(caller),
            [.. providers.List().Select(ToView)],
            providers.Default.ToString(),
            turns.ActiveCount);
    }

    private ConfigStatusView Configuration(Caller caller)
    {
        var state = configuration.State;
        var refused = ConfigurationViews.Of(state.Refused, reasons: caller.Permissions.Contains(Permissions.AdminConfig));
        return new ConfigStatusView(state.AppliedAt, state.Generation, refused, state.WaitingForRestart);
    }

    private static ProviderView ToView(ProviderStatus status) => new(
        status.Name, status.Kind, status.Available, status.FailureCount, status.LastFailureAt, status.CooldownUntil, status.LastError?.Message);
}
