// SPDX-License-Identifier: Apache-2.0

using Microsoft.Extensions.Logging;
using Sigil.Domain.Common;
using Sigil.Domain.Identity;
using Sigil.Infrastructure.Storage.Gateway.Rows;
using Sigil.Infrastructure.Storage.Sqlite;

namespace Sigil.Infrastructure.Storage.Gateway.Stores;

internal sealed partial class ApiTokenStore(GatewayDatabase gateway, ContextLeases<GatewayContext> leases, ILogger<ApiTokenStore> logger)
    : IApiTokenStore, IGatewayCache
{
    private const string TouchSql = "UPDATE api_tokens SET last_used_at = ?1 WHERE id = ?2";
    private static readonly TimeSpan TouchInterval = TimeSpan.FromMinutes(1);
    private readonly CachedTable<ApiTokenId, ApiToken, ApiTokenRow> _table = new(gateway, leases, new ApiTokenMapping());

    public Task LoadAsync(CancellationToken cancellationToken) => _table.LoadAsync(cancellationToken);

    public ValueTask<ApiToken?> FindAsync(ApiTokenId id, CancellationToken cancellationToken) => new(_table.Find(id));

    public ValueTask<IReadOnlyList<ApiToken>> ListAsync(UserId? userId, CancellationToken cancellationToken)
        => new([.. _table.List().Where(token => userId is null || token.UserId == userId)]);

    public async ValueTask SaveAsync(ApiToken token, CancellationToken cancellationToken) => await _table.SaveAsync(token, cancellationToken).ConfigureAwait(false);

    public ValueTask TouchAsync(ApiTokenId id, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (_table.TryChange(id, at, static (token, at) => token.LastUsedAt + TouchInterval > at ? token : token with { LastUsedAt = at }))
        {
            gateway.Writer.TryPost((id, at), static (session, use) => session.Execute(TouchSql, use.at.ToStored(), use.id.Value), LogTouchFailed);
        }

        return ValueTask.CompletedTask;
    }

    [LoggerMessage(EventId = 2010, Level = LogLevel.Warning, Message = "The last use of an API token could not be noted")]
    private partial void LogTouchFailed(Exception exception);
}
