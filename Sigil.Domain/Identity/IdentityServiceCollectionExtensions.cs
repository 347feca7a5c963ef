// SPDX-License-Identifier: Apache-2.0

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Sigil.Domain.Identity;

internal static class IdentityServiceCollectionExtensions
{
    /// <summary>Adds tokens, sign-ins, login links, the limits on failures, workspace access, revocations and the bootstrap.</summary>
    public static IServiceCollection AddIdentity(this IServiceCollection services)
    {
        services.TryAddSingleton<ICredentialThrottle, CredentialThrottle>();
        services.TryAddSingleton<IRevocations, Revocations>();
        services.TryAddSingleton<IWorkspaceAccess, WorkspaceAccess>();
        services.TryAddSingleton<IGatewayBootstrap, GatewayBootstrap>();
        services.TryAddSingleton<Callers>();
        services.TryAddSingleton<CredentialGate>();
        services.TryAddSingleton<ApiTokenIssuer>();
        services.TryAddSingleton<IApiTokens, ApiTokenService>();
        services.TryAddSingleton<SignInIssuer>();
        services.TryAddSingleton<ISignIns, SignInService>();
        services.TryAddSingleton<LoginLinkTable>();
        services.TryAddSingleton<ILoginLinks, LoginLinks>();
        return services;
    }
}
