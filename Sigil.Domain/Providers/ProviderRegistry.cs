// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Common.Settings;

namespace Sigil.Domain.Providers;

/// <summary>The providers in force at the moment of each question.</summary>
internal sealed class ProviderRegistry(ILiveSettings settings) : IProviderRegistry
{
    public ModelReference Default => Current.Default;

    private ProviderSet Current => settings.Current.Get<ProviderSet>();

    public IChatProvider? Find(string name) => Current.Find(name)?.Provider;

    public IReadOnlyList<ProviderStatus> List() => [.. Current.Slots.Select(slot => slot.Health.Status(slot.Provider.Kind))];

    public IReadOnlyList<ModelInfo> Models() => [.. Current.Slots.SelectMany(slot => slot.Provider.Models)];
}
