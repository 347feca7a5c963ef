// SPDX-License-Identifier: Apache-2.0

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Sigil.Domain.Administration;
using Sigil.Domain.Agent;
using Sigil.Domain.Agent.Budgets;
using Sigil.Domain.Agent.Lanes;
using Sigil.Domain.Agent.Tools;
using Sigil.Domain.Channels;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Events;
using Sigil.Domain.Common.Idempotency;
using Sigil.Domain.Common.Settings;
using Sigil.Domain.Identity;
using Sigil.Domain.Providers;
using Sigil.Domain.Security;

namespace Sigil.Domain;

/// <summary>Registers the application core, room by room.</summary>
public static class DomainServiceCollectionExtensions
{
    /// <summary>Adds every room of the domain. The adapters' ports (stores, providers, schema) come from the other projects.</summary>
    public static IServiceCollection AddSigilDomain(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IIdSource, IdSource>();
        services.TryAddSingleton<IGatewayEvents, GatewayEvents>();
        services.TryAddSingleton(SettingsSnapshot.Of(new ProvidersOptions(), new ModelOptions(), new PriceOptions(), new AgentOptions(), new LaneOptions(), new BudgetOptions()));
        services.TryAddSingleton<ILiveSettings, LiveSettings>();
        services.TryAddSingleton<IIdempotencyLedger, IdempotencyLedger>();
        return services.AddSecurity().AddProviders().AddIdentity().AddTools().AddAgent().AddChannels().AddAdministration();
    }
}
