// SPDX-License-Identifier: Apache-2.0

using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Providers;

namespace Sigil.Infrastructure.Providers.Local;

/// <summary>
/// After the start, in the background: looks for an Ollama once, and asks servers that decide themselves what models exist which ones they have,
/// again every half minute while they cannot be reached, as a local server may be started later than Sigil.
/// </summary>
internal sealed partial class LocalModelDiscovery(OllamaProbe ollama, IProviderRegistry registry, TimeProvider time, ILogger<LocalModelDiscovery> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);
    private readonly HashSet<string> _logged = new(StringComparer.Ordinal);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            using var timer = new PeriodicTimer(Interval, time);
            await ollama.LookAsync(stoppingToken);
            while (!await LearnAsync(stoppingToken))
            {
                await timer.WaitForNextTickAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The gateway stops before the answers came.
        }
    }

    /// <summary>Asks those whose models are not known; true when none is left.</summary>
    private async Task<bool> LearnAsync(CancellationToken cancellationToken)
    {
        var complete = true;
        foreach (var provider in registry.List().Select(status => registry.Find(status.Name)!).Where(Unknown))
        {
            if (await provider.CheckAsync(cancellationToken) is { } error)
            {
                complete &= !MayChange(error.Code);
                LogOnce(provider.Name, error.Code);
            }
        }

        return complete;
    }

    private static bool Unknown(IChatProvider provider)
        => provider is { Kind: ProviderKinds.Ollama or ProviderKinds.OpenAICompatible, Models.Count: 0, TakesUnlistedModels: true };

    /// <summary>Whether asking again can help: a refused key stays refused, and being asked with it every half minute would not please a vendor.</summary>
    private static bool MayChange(ErrorCode code)
        => code == ErrorCodes.ProviderUnreachable || code == ErrorCodes.ProviderTimeout || code == ErrorCodes.ProviderUpstreamFailure;

    private void LogOnce(string provider, ErrorCode code)
    {
        if (_logged.Add(provider))
        {
            LogUnanswered(provider, code);
        }
    }

    [LoggerMessage(EventId = 3101, Level = LogLevel.Warning, Message = "The provider {Provider} does not say which models it has: {Code}.")]
    private partial void LogUnanswered(string provider, ErrorCode code);
}
