// SPDX-License-Identifier: Apache-2.0

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Sigil.Domain.Security.Auditing;

namespace Sigil.Domain.Identity;

internal static class IdentityServiceCollectionExtensions
{
    /// <summary>Adds tokens, sign-ins, login links, the limits on failures, workspace access, revocations and the bootstrap.</summary>
    public static IServiceCollection AddIdentity(this IServiceCollection services)
    {
        services.TryAddSingleton<ICredentialThrottle, CredentialThrottle>();
        services.TryAddSingleton<IRevocations, Revocations>();
        services.TryAddSingleton<IWorkspaceAccess, WorkspaceAccess>();
        services.TryAddSingleton<IIdentityResolver, IdentityResolver>();
        services.TryAddSingleton<ICurrentRights, CurrentRights>();
        services.TryAddSingleton<AdministrationGate>();
        services.TryAddSingleton<CredentialSweep>();
        services.TryAddSingleton<WorkspaceWriter>();
        services.TryAddSingleton<IConfiguredWorkspaces, ConfiguredWorkspaces>();
        services.TryAddSingleton<IEventAccess, EventAccess>();
        services.TryAddSingleton<IGatewayBootstrap, GatewayBootstrap>();
        services.TryAddSingleton<Callers>();
        services.TryAddSingleton<CredentialGate>();
        services.TryAddSingleton<ApiTokenIssuer>();
        services.TryAddSingleton<IApiTokens, ApiTokenService>();
        services.TryAddSingleton<SignInIssuer>();
        services.TryAddSingleton<ISignIns, SignInService>();
        services.TryAddSingleton<LoginLinkTable>();
        services.TryAddSingleton<ILoginLinks>(provider => ActivatorUtilities.CreateInstance<LoginLinks>(provider, GateOfLinks(provider)));
        return services;
    }

    // Counted apart from tokens: a program that keeps trying a dead token must not keep the people at its address from signing in.
    private static CredentialGate GateOfLinks(IServiceProvider provider)
        => new(new CredentialThrottle(provider.GetRequiredService<TimeProvider>()), provider.GetRequiredService<IAuditTrail>());
}
