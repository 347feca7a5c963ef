// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common.Settings;
using Sigil.Domain.Identity;
using Sigil.Domain.Providers;
using Sigil.Web.Configuration.Settings;

namespace Sigil.Web.Configuration.Live;

/// <summary>Puts settings in force in a gateway that runs. Turns that run keep the snapshot they began with, so none is cut or changes its mind halfway.</summary>
internal sealed class SettingsApplier(ILiveSettings live, IConfiguredWorkspaces workspaces, LiveLimits limits)
{
    /// <summary>The snapshot of the settings.</summary>
    public static SettingsSnapshot Snapshot(GatewaySettings settings) => Snapshot(settings, settings.Providers);

    /// <summary>Goes from one to the other, as a whole: when it fails, the former is in force again.</summary>
    /// <exception cref="InvalidOperationException">The settings do not fit together.</exception>
    /// <exception cref="Sigil.Domain.Common.Errors.SigilException">A workspace could not be stored, or its entry in the audit log not be written.</exception>
    public async ValueTask ApplyAsync(GatewaySettings before, GatewaySettings next)
    {
        try
        {
            // A workspace may name a provider that is new, and still names one that goes away: while they change, both are there.
            live.Replace(Snapshot(next, Both(next.Providers, before.Providers)));
            await workspaces.ApplyAsync(next.Workspaces, CancellationToken.None);
            live.Replace(Snapshot(next));
            limits.Replace(next.Limits);
        }
        catch
        {
            live.Replace(Snapshot(before));
            await workspaces.ApplyAsync(before.Workspaces, CancellationToken.None);
            throw;
        }
    }

    private static SettingsSnapshot Snapshot(GatewaySettings settings, ProvidersOptions providers) => SettingsSnapshot.Of(providers, settings.Models, settings.Prices, settings.Agent, settings.Lanes, settings.Scanner, settings.Budgets, settings.Egress, settings.Flow, settings.Approvals);

    private static ProvidersOptions Both(ProvidersOptions next, ProvidersOptions before)
    {
        var both = new ProvidersOptions();
        foreach (var provider in next.Providers.Concat(before.Providers.Where(old => next.Providers.All(kept => kept.Name != old.Name))))
        {
            both.Providers.Add(provider);
        }

        return both;
    }
}
