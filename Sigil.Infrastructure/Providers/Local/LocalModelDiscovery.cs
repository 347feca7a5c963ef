// SPDX-License-Identifier: Apache-2.0

using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Common.Settings;
using Sigil.Domain.Providers;

namespace Sigil.Infrastructure.Providers.Local;

/// <summary>
/// After the start, in the background: looks for an Ollama once, and asks servers that decide themselves what models exist which ones they have,
/// again every half minute while they cannot be reached, as a local server may be started later than Sigil, and when the settings change.
/// </summary>
internal sealed partial class LocalModelDiscovery(
    OllamaProbe ollama, IProviderRegistry registry, ILiveSettings settings, TimeProvider time, ILogger<LocalModelDiscovery> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);
    private readonly HashSet<string> _logged = new(StringComparer.Ordinal);
    private readonly TaskCompletionSource _settled = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _looked;

    /// <summary>Ends when for the first time nobody is left to ask.</summary>
    public Task Settled => _settled.Task;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                await RunAsync(settings.Current, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The gateway stops before the answers came.
        }
    }

    /// <summary>One round under those settings; ends when the next one is due.</summary>
    private async Task RunAsync(SettingsSnapshot known, CancellationToken stoppingToken)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        var interval = Task.Delay(Interval, time, over.Token);
        await LookAsync(known, stoppingToken);
        if (await LearnAsync(stoppingToken))
        {
            _settled.TrySetResult();
            await known.Replaced.WaitAsync(stoppingToken);
        }
        else
        {
            await Task.WhenAny(known.Replaced, interval);
        }

        await over.CancelAsync();
        stoppingToken.ThrowIfCancellationRequested();
    }

    private async Task LookAsync(SettingsSnapshot known, CancellationToken stoppingToken)
    {
        if (known.Get<ProvidersOptions>().Providers.Any(provider => provider.Kind == ProviderKinds.Ollama))
        {
            ollama.Withdraw();
        }
        else if (!_looked)
        {
            _looked = true;
            await ollama.LookAsync(stoppingToken);
        }
    }

    /// <summary>Asks those whose models are not known; true when none is left.</summary>
    private async Task<bool> LearnAsync(CancellationToken cancellationToken)
    {
        var complete = true;
        foreach (var provider in registry.List().Select(status => registry.Find(status.Name)).OfType<IChatProvider>().Where(Unknown))
        {
            if ((await provider.CheckAsync(cancellationToken)).Error is { } error)
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
