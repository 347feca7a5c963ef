// SPDX-License-Identifier: Apache-2.0

using Microsoft.Extensions.Options;
using Sigil.Domain.Common;
using Sigil.Domain.Providers;

namespace Sigil.Infrastructure.Providers.Demo;

/// <summary>Makes the offline stand-in.</summary>
internal sealed class DemoProviderFactory(IOptions<DemoOptions> options, IOllamaProbe ollama, IIdSource ids, TimeProvider time) : IChatProviderFactory
{
    public IReadOnlyList<string> Kinds { get; } = [ProviderKinds.Demo];

    public IChatProvider Create(ProviderOptions provider) => new DemoChatProvider(provider.Name, options.Value, new DemoScript(ollama, ids), time);
}
