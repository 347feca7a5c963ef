// SPDX-License-Identifier: Apache-2.0

using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Sigil.Domain.Security.Secrets;

namespace Sigil.Web.Authentication;

/// <summary>Registers who may come in.</summary>
internal static class AuthenticationServiceCollectionExtensions
{
    public static IServiceCollection AddSigilAuthentication(this IServiceCollection services)
    {
        services.AddAuthentication(SigilAuthenticationHandler.SchemeName)
            .AddScheme<AuthenticationSchemeOptions, SigilAuthenticationHandler>(SigilAuthenticationHandler.SchemeName, null);
        services.AddAuthorization();
        services.AddSingleton<IAuthorizationPolicyProvider, PermissionPolicyProvider>();
        services.AddSingleton<IAuthorizationHandler, PermissionHandler>();
        services.AddSingleton<ICallerResolver, CallerResolver>();
        services.AddSingleton<OwnerToken>();
        services.AddSingleton<IKnownSecretSource, OwnerTokenSource>();
        services.AddScoped<CircuitHandler, CircuitGuard>();
        return services;
    }
}
