// SPDX-License-Identifier: Apache-2.0

using Microsoft.Extensions.DependencyInjection;
using Sigil.Domain.Security.Auditing;
using Sigil.Domain.Security.Scanning;
using Sigil.Domain.Security.Secrets.Known;

namespace Sigil.Domain.Security.Secrets;

/// <summary>Puts the search for known secrets around what the adapters bring along.</summary>
public static class SecretGuards
{
    /// <summary>Wraps the scanner and the audit trail. Call it after every adapter is registered.</summary>
    public static IServiceCollection AddSecretGuards(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        return services
            .Decorate<IContentScanner>((inner, provider) => new KnownSecretScanner(inner, provider.GetRequiredService<IKnownSecrets>()))
            .Decorate<IAuditTrail>((inner, provider) => new RedactedAuditTrail(inner, provider.GetRequiredService<IKnownSecrets>()));
    }

    private static IServiceCollection Decorate<T>(this IServiceCollection services, Func<T, IServiceProvider, T> wrap)
        where T : class
    {
        var inner = services.Last(service => service.ServiceType == typeof(T));
        services.Remove(inner);
        return services.AddSingleton(provider => wrap((T)ActivatorUtilities.CreateInstance(provider, inner.ImplementationType!), provider));
    }
}
