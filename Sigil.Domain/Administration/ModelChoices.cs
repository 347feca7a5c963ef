// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Common.Settings;
using Sigil.Domain.Identity;
using Sigil.Domain.Providers;
using Sigil.Domain.Security;

namespace Sigil.Domain.Administration;

internal sealed class ModelChoices(ILiveSettings settings, IProviderEntries entries, IModelRouter router, ProviderDesk desk) : IModelChoices
{
    private const int MaxFailover = 20;

    public Outcome<ModelChoice> Get(Caller caller)
    {
        ArgumentNullException.ThrowIfNull(caller);
        if (caller.Missing(Permissions.AdminProviders) is { } missing)
        {
            return missing;
        }

        var current = settings.Current;
        var providers = current.Get<ProviderSet>();
        var models = current.Get<ModelOptions>();
        return new ModelChoice
        {
            Configured = models.Default,
            Default = providers.Default,
            Failover = models.Failover,
            Models = [.. providers.Slots.SelectMany(slot => slot.Provider.Models).Select(model => model.Reference)],
            Prices = [.. current.Get<PriceOptions>().Prices.Select(pair => (pair.Key, pair.Value))],
            Unchangeable = entries.ModelsUnchangeable(),
        };
    }

    public async ValueTask<Outcome<ModelChoice>> SaveAsync(Caller caller, ModelReference? chosen, IReadOnlyList<ModelReference> failover, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(failover);
        if (caller.Missing(Permissions.AdminProviders) is { } missing)
        {
            return missing;
        }

        using var turn = await desk.EnterAsync(cancellationToken);
        if ((Managed() ?? Problem(chosen is null ? [] : [chosen], "default") ?? Problem(failover, "failover")) is { } problem)
        {
            return problem;
        }

        return await entries.SaveModelsAsync(caller, chosen, failover, cancellationToken) is { } failure ? failure : Get(caller);
    }

    private SigilError? Managed() => entries.ModelsUnchangeable() is { } why ? new SigilError(ErrorCodes.ProviderManaged, why, Fix: "Change it where it comes from.") : null;

    private SigilError? Problem(IReadOnlyList<ModelReference> models, string field)
    {
        if (models.Count > MaxFailover || models.Distinct().Count() != models.Count)
        {
            return new SigilError(ErrorCodes.RequestInvalid, $"A chain names at most {MaxFailover} models, each once.", field);
        }

        return models.Select(model => router.Route(model, session: null, workspace: null).Error).FirstOrDefault(error => error is not null) is { } fault ? fault with { Field = field } : null;
    }
}
