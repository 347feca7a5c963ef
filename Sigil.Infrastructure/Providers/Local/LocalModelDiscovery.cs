// SPDX-License-Identifier: Apache-2.0

using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Providers;

namespace Sigil.Infrastructure.Providers.Local;

/// <summary>After the start, in the background: looks for an Ollama, and asks servers that decide themselves what models exist which ones they have.</summary>
internal sealed partial class LocalModelDiscovery(OllamaProbe ollama, IProviderRegistry registry, ILogger<LocalModelDiscovery> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await ollama.LookAsync(stoppingToken);
            foreach (var status in registry.List().Where(status => status.Kind is ProviderKinds.Ollama or ProviderKinds.OpenAICompatible))
            {
                await LearnAsync(registry.Find(status.Name)!, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The gateway stops before the answers came.
        }
    }

    private async Task LearnAsync(IChatProvider provider, CancellationToken cancellationToken)
    {
        if (provider is { Models.Count: 0, TakesUnlistedModels: true } && await provider.CheckAsync(cancellationToken) is { } error)
        {
            LogUnanswered(provider.Name, error.Code);
        }
    }

    [LoggerMessage(EventId = 3101, Level = LogLevel.Warning, Message = "The provider {Provider} did not say which models it has: {Code}.")]
    private partial void LogUnanswered(string provider, ErrorCode code);
}
