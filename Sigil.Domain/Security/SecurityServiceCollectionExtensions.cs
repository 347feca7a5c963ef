// SPDX-License-Identifier: Apache-2.0

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Sigil.Domain.Security.Approvals;
using Sigil.Domain.Security.Enforcement;
using Sigil.Domain.Security.Flow;
using Sigil.Domain.Security.Scanning;
using Sigil.Domain.Security.Secrets;
using Sigil.Domain.Security.Secrets.Known;

namespace Sigil.Domain.Security;

internal static class SecurityServiceCollectionExtensions
{
    public static IServiceCollection AddSecurity(this IServiceCollection services)
    {
        services.TryAddSingleton<IEnforcer, Enforcer>();
        services.TryAddSingleton<IFlowGuard, FlowGuard>();
        services.TryAddSingleton<IApprovalBroker, ApprovalBroker>();
        services.TryAddSingleton<IKeyring, NoKeyring>();
        services.TryAddSingleton<KeyringSecrets>();
        services.AddSingleton<IKnownSecretSource>(provider => provider.GetRequiredService<KeyringSecrets>());
        services.TryAddSingleton<ISecretResolver, SecretResolver>();
        services.TryAddSingleton<ISecretInjector, SecretInjector>();
        services.TryAddSingleton<IKnownSecrets, KnownSecrets>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IKnownSecretSource, VaultSecretSource>());
        services.TryAddSingleton<IContentScanner, ContentScanner>();
        return services;
    }
}
