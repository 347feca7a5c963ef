// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Providers;

namespace Sigil.Infrastructure.Providers;

/// <summary>The models of one provider: configured, built in, or, where the endpoint decides and nobody said, learnt from the endpoint.</summary>
internal sealed class ModelCatalog(ProviderOptions options)
{
    private const int MostLearnt = 200;
    private volatile IReadOnlyList<ModelInfo> _models = KnownModels.For(options);

    public IReadOnlyList<ModelInfo> Models => _models;

    /// <summary>Whether a model that is not listed may be asked for: configuration that names models means these and no others.</summary>
    public bool IsOpen => options.Models.Count == 0;

    /// <summary>Whether there is anything to learn.</summary>
    public bool Learns => IsOpen && options.Kind is ProviderKinds.OpenAICompatible or ProviderKinds.Ollama;

    public ModelInfo? Find(ModelReference reference) => _models.FirstOrDefault(model => model.Reference == reference);

    /// <summary>Takes over the endpoint's list of models; null teaches nothing.</summary>
    public void Learn(IReadOnlyList<string>? ids)
    {
        if (Learns && ids is not null)
        {
            _models = [.. ids.Take(MostLearnt).Select(Reference).OfType<ModelReference>().Select(KnownModels.Unknown)];
        }
    }

    private ModelReference? Reference(string id) => ModelReference.TryParse($"{options.Name}/{id}", out var reference) ? reference : null;
}
