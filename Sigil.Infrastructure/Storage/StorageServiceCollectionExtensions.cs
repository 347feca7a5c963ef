// SPDX-License-Identifier: Apache-2.0

using Microsoft.Extensions.DependencyInjection;
using Sigil.Domain.Agent.Budgets;
using Sigil.Domain.Common.Idempotency;
using Sigil.Domain.Identity;
using Sigil.Domain.Security.Approvals;
using Sigil.Domain.Security.Auditing;
using Sigil.Domain.Security.Secrets;
using Sigil.Domain.Sessions;
using Sigil.Domain.Workspaces;
using Sigil.Infrastructure.Storage.Audit;
using Sigil.Infrastructure.Storage.Files;
using Sigil.Infrastructure.Storage.Gateway;
using Sigil.Infrastructure.Storage.Gateway.Stores;
using Sigil.Infrastructure.Storage.Sqlite;
using Sigil.Infrastructure.Storage.Sqlite.Schema;
using Sigil.Infrastructure.Storage.Workspaces;
using Sigil.Infrastructure.Storage.Workspaces.Stores;

namespace Sigil.Infrastructure.Storage;

internal static class StorageServiceCollectionExtensions
{
    public static IServiceCollection AddStorage(this IServiceCollection services, StorageOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton(new StoragePaths(options.DataDirectory));
        services.AddSingleton<DatabaseBackups>();
        services.AddSingleton<DatabaseMigrator>();
        services.AddSingleton(typeof(ContextLeases<>));
        services.AddSingleton<GatewayDatabase>();
        services.AddSingleton<WorkspaceDatabases>();
        services.AddSingleton<IWorkspaceData, WorkspaceData>();
        services.AddSingleton<ISessionStore, SessionStore>();
        services.AddSingleton<ITurnStore, TurnStore>();
        services.AddSingleton<IUsageStore, UsageStore>();
        services.AddSingleton<AuditChain>();
        services.AddSingleton<AuditStartup>();
        services.AddSingleton<IAuditTrail, AuditTrail>();
        services.AddSingleton<NativeLibraryCheck>();
        services.AddSingleton<StorageStartup>();
        return services
            .AddCachedStore<IIdempotencyStore, IdempotencyStore>()
            .AddCachedStore<IUserStore, UserStore>()
            .AddCachedStore<IUserIdentityStore, UserIdentityStore>()
            .AddCachedStore<IWorkspaceStore, WorkspaceStore>()
            .AddCachedStore<IApiTokenStore, ApiTokenStore>()
            .AddCachedStore<ISignInStore, SignInStore>()
            .AddCachedStore<ISecretStore, SecretStore>()
            .AddCachedStore<IApprovalStore, ApprovalStore>();
    }

    private static IServiceCollection AddCachedStore<TPort, TStore>(this IServiceCollection services)
        where TPort : class
        where TStore : class, TPort, IGatewayCache
    {
        services.AddSingleton<TStore>();
        services.AddSingleton<TPort>(provider => provider.GetRequiredService<TStore>());
        return services.AddSingleton<IGatewayCache>(provider => provider.GetRequiredService<TStore>());
    }
}
