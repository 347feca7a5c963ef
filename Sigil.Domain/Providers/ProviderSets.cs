// SPDX-License-Identifier: Apache-2.0

using System.Collections.Frozen;
using Sigil.Domain.Common.Events;
using Sigil.Domain.Common.Settings;
using Sigil.Domain.Providers.Health;
using Sigil.Domain.Security.Secrets;

namespace Sigil.Domain.Providers;

/// <summary>Makes the providers of a snapshot. One whose entry did not change is kept with what it has learnt; one whose key, endpoint or kind did starts in good health.</summary>
internal sealed class ProviderSets(IEnumerable<IChatProviderFactory> factories, ISecretResolver secrets, TimeProvider time, IGatewayEvents events) : IDerivedSettings
{
    private readonly FrozenDictionary<string, IChatProviderFactory> _byKind = factories.SelectMany(factory => factory.Kinds.Select(kind => (kind, factory)))
        .ToFrozenDictionary(entry => entry.kind, entry => entry.factory, StringComparer.Ordinal);

    /// <summary>Microseconds of the start, so that it goes on rising over a restart.</summary>
    private long _revision = time.GetUtcNow().ToUnixTimeMilliseconds() * 1000;

    public object Derive(SettingsSnapshot next, SettingsSnapshot? before)
    {
        var models = next.Get<ModelOptions>();
        var known = before?.Find<ProviderSet>();
        var slots = new List<ProviderSlot>();
        foreach (var options in InOrder(next.Get<ProvidersOptions>()))
        {
            if (slots.Exists(slot => slot.Name == options.Name))
            {
                throw new InvalidOperationException($"providers.{options.Name} is configured twice.");
            }

            slots.Add(Make(options, models, known?.Find(options.Name)));
        }

        return new ProviderSet([.. slots], models.Default);
    }

    private static IEnumerable<ProviderOptions> InOrder(ProvidersOptions providers)
    {
        var configured = providers.Providers;
        var demo = configured.FirstOrDefault(options => options.Name == DemoOptions.ProviderName)
            ?? new ProviderOptions { Name = DemoOptions.ProviderName, Kind = ProviderKinds.Demo };
        return configured.Where(options => options != demo).Append(demo);
    }

    private ProviderSlot Make(ProviderOptions options, ModelOptions models, ProviderSlot? known)
    {
        if (known is not null && known.Same(options))
        {
            return known;
        }

        if (!_byKind.TryGetValue(options.Kind, out var factory))
        {
            throw new InvalidOperationException($"providers.{options.Name}.kind: there is no provider kind '{options.Kind}'.");
        }

        var health = known is not null && known.SameAccount(options) ? known.Health : new ProviderHealth(options.Name, models, time, events);
        return new ProviderSlot(options, ReferencedKeyProvider.Create(options, factory, secrets), health, Interlocked.Increment(ref _revision));
    }
}
