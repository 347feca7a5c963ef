// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Providers;

namespace Sigil.Components.Tests.Fakes;

/// <summary>Two providers and three models.</summary>
internal sealed class FakeProviders : IProviderRegistry
{
    public List<ProviderStatus> Statuses { get; } = [new("openai", "openai", true, 0, null, null, null), new("demo", "demo", true, 0, null, null, null)];

    public ModelReference Default { get; set; } = ModelReference.Parse("demo/assistant");

    public IChatProvider? Find(string name) => null;

    public IReadOnlyList<ProviderStatus> List() => Statuses;

    public IReadOnlyList<ModelInfo> Models() =>
        [Info("openai/gpt-5"), Info("openai/gpt-5-mini"), Info("demo/assistant")];

    private static ModelInfo Info(string name) => new(ModelReference.Parse(name), Tools: true, Vision: false, null, null);
}
