// SPDX-License-Identifier: Apache-2.0

using Microsoft.Extensions.DependencyInjection;
using Sigil.Domain.Security.Auditing;
using Sigil.Infrastructure.Keyring;
using Sigil.Infrastructure.Networking;
using Sigil.Infrastructure.Providers;
using Sigil.Infrastructure.Schema;
using Sigil.Infrastructure.Storage;
using Sigil.Infrastructure.Storage.Audit;
using Sigil.Infrastructure.Storage.Files;

namespace Sigil.Infrastructure;

/// <summary>Registers the adapters behind the domain's ports, and starts those that have to be started.</summary>
public static class InfrastructureServiceCollectionExtensions
{
    /// <summary>Adds every adapter: stores and audit trail, room by room.</summary>
    public static IServiceCollection AddSigilInfrastructure(this IServiceCollection services, StorageOptions storage)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(storage);
        return services
            .AddStorage(storage)
            .AddModelProviders()
            .AddNetworking()
            .AddKeyring()
            .AddArgumentSchema();
    }

    /// <summary>Opens the gateway's database (migrating it after a backup), the audit trail, and marks turns that the last process left unfinished. Call once, before anything is served.</summary>
    /// <exception cref="Sigil.Domain.Common.Errors.SigilException"><c>store.database.unavailable</c>: the database cannot be opened, or is newer than this program.</exception>
    public static Task StartSigilStorageAsync(this IServiceProvider services, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(services);
        return services.GetRequiredService<StorageStartup>().StartAsync(cancellationToken);
    }

    /// <summary>Verifies the audit log of a data directory in which no gateway runs; changes nothing.</summary>
    /// <exception cref="Sigil.Domain.Common.Errors.SigilException"><c>security.audit.failure</c>: there is no log, or its key is missing; <c>store.database.unavailable</c>: it cannot be read.</exception>
    public static AuditVerification VerifyAuditLog(this StorageOptions storage, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(storage);
        return AuditFiles.Verify(new StoragePaths(storage.DataDirectory), cancellationToken);
    }

    /// <summary>Appends an entry to the audit log of a data directory in which no gateway runs, and whose lock the caller holds.</summary>
    /// <exception cref="Sigil.Domain.Common.Errors.SigilException"><c>security.audit.failure</c> or <c>store.database.unavailable</c>: it could not be written.</exception>
    public static Task AppendToAuditLogAsync(this StorageOptions storage, AuditEntry entry, TimeProvider time, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(storage);
        return AuditFiles.AppendAsync(storage, entry, time, cancellationToken);
    }
}
