// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common.Errors;
using Sigil.Domain.Providers.Health;
using Sigil.Domain.Security.Secrets;
using Sigil.Domain.Sessions;

namespace Sigil.Domain.Providers;

/// <summary>Asks providers for real whether they work: for their list of models, and for one word where that does not tell enough. Both go the way that turns go.</summary>
internal sealed class ProviderTrials(IEnumerable<IChatProviderFactory> factories, ISecretResolver secrets, TimeProvider time)
{
    /// <summary>How long one trial may take.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly IChatProviderFactory[] _factories = [.. factories];

    /// <summary>Tries a provider that is in force; its health learns what came of it.</summary>
    /// <param name="slot">The provider.</param>
    /// <param name="named">The models that configuration names of it; one that is not on the vendor's list is asked for a word.</param>
    /// <param name="cancellationToken">Stops it; its health then learns nothing.</param>
    public async ValueTask<ProviderTest> RunAsync(ProviderSlot slot, IReadOnlyList<string> named, CancellationToken cancellationToken)
    {
        var test = await RunAsync(slot.Provider, named, cancellationToken);
        slot.Health.Record(test.Error);
        return test;
    }

    /// <summary>Tries what is not in force; nothing remembers it.</summary>
    public ValueTask<ProviderTest> RunAsync(ProviderOptions options, CancellationToken cancellationToken)
        => RunAsync(ReferencedKeyProvider.Create(options, _factories.First(factory => factory.Kinds.Contains(options.Kind)), secrets), options.Models, cancellationToken);

    private async ValueTask<ProviderTest> RunAsync(IChatProvider provider, IReadOnlyList<string> named, CancellationToken cancellationToken)
    {
        var start = time.GetTimestamp();
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            var check = await AskAsync(provider, named, either.Token);
            return new ProviderTest(check.Error, time.GetElapsedTime(start), check.Models?.Count);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return new ProviderTest(TooSlow(provider.Name), time.GetElapsedTime(start), Models: null);
        }
    }

    private static async ValueTask<ProviderCheck> AskAsync(IChatProvider provider, IReadOnlyList<string> named, CancellationToken cancellationToken)
    {
        var check = await provider.CheckAsync(cancellationToken);

        // Some servers have no list, and some lists leave out names that the vendor takes all the same: then only a model itself can tell.
        var mayHaveNoList = check.Works || check.Error!.Code == ErrorCodes.ProviderResponseInvalid;
        var unlisted = named.FirstOrDefault(model => check.Models?.Contains(model, StringComparer.Ordinal) is not true);
        return mayHaveNoList && unlisted is not null ? new ProviderCheck(await SayAsync(provider, unlisted, cancellationToken), check.Models) : check;
    }

    /// <summary>The smallest chat there is; null when the model is there, even if it does not like the question.</summary>
    private static async ValueTask<SigilError?> SayAsync(IChatProvider provider, string model, CancellationToken cancellationToken)
    {
        var request = new ChatRequest
        {
            Model = model,
            SystemPrompt = "Answer with one word.",
            Messages = [new ChatMessage { Role = MessageRole.User, Content = "Hello" }],
            MaxOutputTokens = 16,
        };
        await foreach (var next in provider.StreamAsync(request, cancellationToken))
        {
            return next is ChatFailed { Error: var error } && FailureEffect.Of(error.Code) is not { MarksUnhealthy: false, FailsOver: false } ? error : null;
        }

        return new SigilError(ErrorCodes.ProviderResponseInvalid, $"The provider '{provider.Name}' sent an empty answer.", Fix: "Check the provider's kind and endpoint.");
    }

    private static SigilError TooSlow(string name) => new(
        ErrorCodes.ProviderTimeout,
        $"The provider '{name}' did not answer within {Patience.TotalSeconds:0} seconds.",
        $"providers.{name}.endpoint",
        "Check the endpoint and the network. A local server may have been loading a model: test again in a minute.");
}
