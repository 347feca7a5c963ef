// SPDX-License-Identifier: Apache-2.0

using Microsoft.Extensions.Logging;
using Sigil.Domain.Security.Secrets;
using Sigil.Infrastructure.Storage.Gateway.Rows;
using Sigil.Infrastructure.Storage.Sqlite;

namespace Sigil.Infrastructure.Storage.Gateway.Stores;

internal sealed partial class SecretStore(GatewayDatabase gateway, ContextLeases<GatewayContext> leases, ILogger<SecretStore> logger) : ISecretStore, IGatewayCache
{
    private const string TouchSql = "UPDATE secrets SET used_at = ?1 WHERE id = ?2";
    private static readonly TimeSpan TouchInterval = TimeSpan.FromMinutes(1);
    private readonly CachedTable<SecretName, StoredSecret, SecretRow> _table = new(gateway, leases, new SecretMapping());
    private volatile object _version = new();

    public object Version => _version;

    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        await _table.LoadAsync(cancellationToken).ConfigureAwait(false);
        _version = new object();
    }

    public StoredSecret? Find(SecretName name) => _table.Find(name);

    public IReadOnlyList<StoredSecret> List() => [.. _table.List().OrderBy(secret => secret.Name.Value, StringComparer.Ordinal)];

    public async ValueTask<StoredSecret> SaveAsync(StoredSecret secret, CancellationToken cancellationToken)
    {
        var saved = await _table.SaveAsync(secret, cancellationToken).ConfigureAwait(false);
        _version = new object();
        return saved;
    }

    public async ValueTask RemoveAsync(SecretName name, CancellationToken cancellationToken)
    {
        await _table.RemoveAsync(name, name.Value, cancellationToken).ConfigureAwait(false);
        _version = new object();
    }

    public void Touch(SecretName name, DateTimeOffset at)
    {
        if (_table.TryChange(name, at, static (secret, at) => secret.UsedAt + TouchInterval > at ? secret : secret with { UsedAt = at }))
        {
            gateway.Writer.TryPost((name, at), static (session, use) => session.Execute(TouchSql, use.at.ToStored(), use.name.Value), LogTouchFailed);
        }
    }

    [LoggerMessage(EventId = 2013, Level = LogLevel.Warning, Message = "The last use of a secret could not be noted")]
    private partial void LogTouchFailed(Exception exception);
}
