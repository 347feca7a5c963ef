// SPDX-License-Identifier: Apache-2.0

using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Common.Settings;
using Sigil.Domain.Providers.Health;

namespace Sigil.Domain.Providers.Routing;

/// <summary>Session request, session, workspace, default, in this order; then the failover chain, until a model says something.</summary>
internal sealed partial class ModelRouter(ILiveSettings settings, ILogger<ModelRouter> logger) : IModelRouter
{
    public Outcome<ModelRoute> Route(ModelReference? requested, ModelReference? session, ModelReference? workspace)
    {
        var current = settings.Current;
        var providers = current.Get<ProviderSet>();
        var chosen = requested ?? session ?? workspace ?? providers.Default;
        if (Refusal(providers, chosen) is { } refusal)
        {
            return refusal;
        }

        // A failover entry that does not exist is an error of configuration, reported at start; it must not cost a turn.
        var chain = current.Get<ModelOptions>().Failover.Where(reference => reference != chosen && Refusal(providers, reference) is null);
        return new ModelRoute([chosen, .. chain.Distinct()], current);
    }

    public async IAsyncEnumerable<ChatEvent> StreamAsync(ModelRoute route, ChatRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var providers = route.Settings.Get<ProviderSet>();
        var attempts = new RouteAttempts();
        foreach (var model in route.Candidates)
        {
            if (attempts.Skips(model))
            {
                continue;
            }

            using var lease = Enter(providers, model, attempts, out var provider, out var refusal);
            if (lease is null)
            {
                attempts.Add(model, refusal!);
                continue;
            }

            await using var events = provider!.StreamAsync(request with { Model = model.Model }, cancellationToken).GetAsyncEnumerator(cancellationToken);
            var first = await NextAsync(events, model);
            if (first is ChatFailed failure)
            {
                Record(lease, model, failure.Error);
                attempts.Add(model, failure.Error);
                if (FailureEffect.Of(failure.Error.Code).FailsOver)
                {
                    continue;
                }

                yield return failure;
                yield break;
            }

            lease.Responded();
            yield return new ChatStarted(model, attempts.Models);
            for (var next = first; ; next = await NextAsync(events, model))
            {
                Settle(lease, model, next);
                yield return next;
                if (next is ChatCompleted or ChatFailed)
                {
                    yield break;
                }
            }
        }

        yield return new ChatFailed(attempts.Summary());
    }

    /// <summary>The next event; a stream that ends without saying how is a failure.</summary>
    private static async ValueTask<ChatEvent> NextAsync(IAsyncEnumerator<ChatEvent> events, ModelReference model)
        => await events.MoveNextAsync()
            ? events.Current
            : new ChatFailed(new SigilError(ErrorCodes.ProviderResponseInvalid, $"The answer of {model} ended before it was complete."));

    private static HealthLease? Enter(ProviderSet providers, ModelReference model, RouteAttempts attempts, out IChatProvider? provider, out SigilError? refusal)
    {
        var slot = providers.Find(model.Provider);
        provider = slot?.Provider;
        if (slot is null)
        {
            refusal = UnknownProvider(model);
            return null;
        }

        // Within one route a provider that was admitted stays admitted: its other models are worth a try although its circuit has just opened.
        return attempts.WasAdmitted(model.Provider)
            ? Readmit(slot.Health, out refusal)
            : Admit(slot, attempts, out refusal);
    }

    private static HealthLease? Admit(ProviderSlot slot, RouteAttempts attempts, out SigilError? refusal)
    {
        var lease = slot.Health.TryEnter(out refusal);
        if (lease is not null)
        {
            attempts.Admit(slot.Name);
        }

        return lease;
    }

    private static HealthLease Readmit(ProviderHealth health, out SigilError? refusal)
    {
        refusal = null;
        return new HealthLease(health, isProbe: false);
    }

    private void Settle(HealthLease lease, ModelReference model, ChatEvent next)
    {
        if (next is ChatCompleted)
        {
            lease.Succeeded();
        }
        else if (next is ChatFailed failure)
        {
            Record(lease, model, failure.Error);
        }
    }

    private void Record(HealthLease lease, ModelReference model, SigilError error)
    {
        lease.Failed(error);
        LogFailed(model, error.Code);
    }

    private static SigilError? Refusal(ProviderSet providers, ModelReference model)
    {
        if (providers.Find(model.Provider)?.Provider is not { } provider)
        {
            return UnknownProvider(model);
        }

        return provider.TakesUnlistedModels || provider.Models.Any(known => known.Reference == model)
            ? null
            : new SigilError(ErrorCodes.ModelUnknown, $"The provider '{model.Provider}' has no model '{model.Model}'.", "model", "Choose another model, or add it to the provider's models in sigil.yaml.");
    }

    private static SigilError UnknownProvider(ModelReference model) => new(
        ErrorCodes.ProviderUnknown,
        $"There is no provider '{model.Provider}', which the model '{model}' names.",
        "model",
        $"Choose another model, or add providers.{model.Provider} to sigil.yaml.");

    [LoggerMessage(EventId = 3001, Level = LogLevel.Warning, Message = "Model {Model} failed: {Code}.")]
    private partial void LogFailed(ModelReference model, ErrorCode code);
}
