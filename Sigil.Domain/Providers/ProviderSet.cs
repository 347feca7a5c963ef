// SPDX-License-Identifier: Apache-2.0

using System.Collections.Frozen;
using Sigil.Domain.Common;

namespace Sigil.Domain.Providers;

/// <summary>The providers of one snapshot of the settings, in the order of configuration, the demo stand-in last.</summary>
internal sealed class ProviderSet(ProviderSlot[] slots, ModelReference? configured)
{
    private static readonly ModelReference Demo = ModelReference.Parse($"{DemoOptions.ProviderName}/{DemoOptions.ModelName}");
    private readonly FrozenDictionary<string, ProviderSlot> _byName = slots.ToFrozenDictionary(slot => slot.Name, StringComparer.Ordinal);

    public IReadOnlyList<ProviderSlot> Slots => slots;

    /// <summary>The model used where nothing else names one. Not kept: a server of its own may say only later which models it has.</summary>
    public ModelReference Default => configured ?? FirstWithKey() ?? Demo;

    public ProviderSlot? Find(string name) => _byName.GetValueOrDefault(name);

    private ModelReference? FirstWithKey()
    {
        foreach (var slot in slots)
        {
            if (slot.Options.HasKey && slot.Provider.Models is [var first, ..])
            {
                return first.Reference;
            }
        }

        return null;
    }
}
