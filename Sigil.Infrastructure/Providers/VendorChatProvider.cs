// SPDX-License-Identifier: Apache-2.0

using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Providers;
using Sigil.Domain.Security.Secrets;
using Sigil.Infrastructure.Providers.Errors;

namespace Sigil.Infrastructure.Providers;

/// <summary>What all vendors share: a key or a word about its absence, failures as events, one end for each stream, and the check.</summary>
internal abstract partial class VendorChatProvider(ProviderOptions options, VendorErrors errors, ModelCatalog catalog, ILogger logger) : IChatProvider
{
    public string Name => options.Name;

    public string Kind => options.Kind;

    public Uri? Endpoint => errors.Vendor.Endpoint;

    public IReadOnlyList<ModelInfo> Models => catalog.Models;

    public bool TakesUnlistedModels => catalog.IsOpen;

    protected SecretValue? Key => options.ApiKey;

    private bool LacksKey => Key is null && ProviderKinds.NeedsKey(Kind);

    public async IAsyncEnumerable<ChatEvent> StreamAsync(ChatRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (LacksKey)
        {
            yield return new ChatFailed(errors.Vendor.KeyMissing());
            yield break;
        }

        var progress = new CallProgress();
        await using var events = ReadAsync(request, progress, cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (true)
        {
            ChatEvent next;
            try
            {
                next = await events.MoveNextAsync() ? events.Current : End(progress, errors.Incomplete());
            }
            catch (Exception exception) when (VendorFaults.CanBe(exception))
            {
                // The caller's own cancellation arrives as any of these types.
                cancellationToken.ThrowIfCancellationRequested();
                next = End(progress, Translate(exception, request.Model));
            }

            yield return next;
            if (next is ChatCompleted or ChatFailed)
            {
                yield break;
            }
        }
    }

    public async ValueTask<ProviderCheck> CheckAsync(CancellationToken cancellationToken)
    {
        if (LacksKey)
        {
            return new ProviderCheck(errors.Vendor.KeyMissing());
        }

        try
        {
            var models = await ProbeAsync(cancellationToken);
            catalog.Learn(models);
            return new ProviderCheck(Error: null, models);
        }
        catch (Exception exception) when (VendorFaults.CanBe(exception))
        {
            cancellationToken.ThrowIfCancellationRequested();
            return new ProviderCheck(Translate(exception, model: ""));
        }
    }

    /// <summary>Reads one answer. May throw whatever the package throws; sets <paramref name="progress"/> as it learns.</summary>
    protected abstract IAsyncEnumerable<ChatEvent> ReadAsync(ChatRequest request, CallProgress progress, CancellationToken cancellationToken);

    /// <summary>Asks something that costs nothing and needs the key, and gives the ids of the models that there are, or null. May throw whatever the package throws.</summary>
    protected abstract Task<IReadOnlyList<string>?> ProbeAsync(CancellationToken cancellationToken);

    protected ModelInfo? Known(string model) => ModelReference.TryParse($"{Name}/{model}", out var reference) ? catalog.Find(reference!) : null;

    /// <summary>Logs what kind of exception it was, never its text: vendors repeat what they were sent.</summary>
    private SigilError Translate(Exception exception, string model)
    {
        var error = VendorFaults.Map(exception, errors, model);
        var cause = exception.GetBaseException().GetType().Name;
        LogFault(Name, error.Code, cause);
        return error;
    }

    private static ChatEvent End(CallProgress progress, SigilError error)
        => progress.Complete is { } reason ? new ChatCompleted(reason, progress.Usage) : new ChatFailed(error, progress.Usage);

    [LoggerMessage(EventId = 3201, Level = LogLevel.Information, Message = "The provider {Provider} failed with {Code} ({Exception}).")]
    private partial void LogFault(string provider, ErrorCode code, string exception);
}
