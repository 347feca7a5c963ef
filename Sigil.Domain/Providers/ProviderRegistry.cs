// SPDX-License-Identifier: Apache-2.0

using System.Collections.Frozen;
using Microsoft.Extensions.Options;
using Sigil.Domain.Common;
using Sigil.Domain.Providers.Health;

namespace Sigil.Domain.Providers;

/// <summary>The providers of configuration, made once at start, and the demo stand-in.</summary>
internal sealed class ProviderRegistry : IProviderRegistry
{
    private readonly List<IChatProvider> _providers = [];
    private readonly Dictionary<string, IChatProvider> _byName = new(StringComparer.Ordinal);
    private readonly ProviderHealthBoard _health;

    public ProviderRegistry(
        IEnumerable<IChatProviderFactory> factories,
        IOptions<ProvidersOptions> providers,
        IOptions<ModelOptions> models,
        ProviderHealthBoard health)
    {
        _health = health;
        var byKind = factories.SelectMany(factory => factory.Kinds.Select(kind => (kind, factory)))
            .ToFrozenDictionary(entry => entry.kind, entry => entry.factory, StringComparer.Ordinal);
        var configured = providers.Value.Providers;
        var demo = configured.FirstOrDefault(options => options.Name == DemoOptions.ProviderName)
            ?? new ProviderOptions { Name = DemoOptions.ProviderName, Kind = ProviderKinds.Demo };
        foreach (var options in configured.Where(options => options != demo).Append(demo))
        {
            Add(options, byKind);
        }

        Default = models.Value.Default ?? FirstWithKey(configured) ?? ModelReference.Parse($"{DemoOptions.ProviderName}/{DemoOptions.ModelName}");
    }

    public ModelReference Default { get; }

    public IChatProvider? Find(string name) => _byName.GetValueOrDefault(name);

    public IReadOnlyList<ProviderStatus> List() => [.. _providers.Select(provider => _health.Of(provider.Name).Status(provider.Kind))];

    public IReadOnlyList<ModelInfo> Models() => [.. _providers.SelectMany(provider => provider.Models)];

    private void Add(ProviderOptions options, FrozenDictionary<string, IChatProviderFactory> byKind)
    {
        if (!byKind.TryGetValue(options.Kind, out var factory))
        {
            throw new InvalidOperationException($"providers.{options.Name}.kind: there is no provider kind '{options.Kind}'.");
        }

        var provider = factory.Create(options);
        if (!_byName.TryAdd(provider.Name, provider))
        {
            throw new InvalidOperationException($"providers.{options.Name} is configured twice.");
        }

        _providers.Add(provider);
    }

    private ModelReference? FirstWithKey(IEnumerable<ProviderOptions> configured)
        => configured.Where(options => options.ApiKey is not null)
            .SelectMany(options => _byName[options.Name].Models.Take(1))
            .FirstOrDefault()?.Reference;
}
