// SPDX-License-Identifier: Apache-2.0

using Microsoft.Extensions.Logging;
using Sigil.Domain.Common;
using Sigil.Domain.Identity;
using Sigil.Infrastructure.Storage.Gateway.Rows;
using Sigil.Infrastructure.Storage.Sqlite;
using Sigil.Infrastructure.Storage.Sqlite.Writing;

namespace Sigil.Infrastructure.Storage.Gateway.Stores;

internal sealed partial class SignInStore(
    GatewayDatabase gateway, ContextLeases<GatewayContext> leases, TimeProvider time, ILogger<SignInStore> logger) : ISignInStore, IGatewayCache
{
    private const string TouchSql = "UPDATE sign_ins SET last_seen_at = ?1 WHERE id = ?2";

    // The newest one stays whatever its age: it is the memory that somebody has signed in at all.
    private const string ForgetSql = "DELETE FROM sign_ins WHERE (expires_at < ?1 OR revoked_at < ?1) AND key < (SELECT max(key) FROM sign_ins)";

    private static readonly TimeSpan TouchInterval = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan KeptAfterTheEnd = TimeSpan.FromDays(30);
    private readonly CachedTable<SignInId, SignIn, SignInRow> _table = new(gateway, leases, new SignInMapping());

    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        var before = (time.GetUtcNow() - KeptAfterTheEnd).ToStored();
        await gateway.Writer.WriteAsync(before, static (session, cutoff) => session.Execute(ForgetSql, cutoff), cancellationToken, Durability.Process).ConfigureAwait(false);
        await _table.LoadAsync(cancellationToken).ConfigureAwait(false);
    }

    public ValueTask<SignIn?> FindAsync(SignInId id, CancellationToken cancellationToken) => new(_table.Find(id));

    public ValueTask<IReadOnlyList<SignIn>> ListAsync(UserId? userId, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return new([.. _table.List()
            .Where(signIn => signIn.RevokedAt is null && signIn.ExpiresAt > now && (userId is null || signIn.UserId == userId)).Reverse()]);
    }

    public ValueTask<bool> AnyAsync(CancellationToken cancellationToken) => new(_table.Any);

    public async ValueTask SaveAsync(SignIn signIn, CancellationToken cancellationToken) => await _table.SaveAsync(signIn, cancellationToken).ConfigureAwait(false);

    public ValueTask TouchAsync(SignInId id, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (_table.TryChange(id, at, static (signIn, at) => signIn.LastSeenAt + TouchInterval > at ? signIn : signIn with { LastSeenAt = at }))
        {
            gateway.Writer.TryPost((id, at), static (session, use) => session.Execute(TouchSql, use.at.ToStored(), use.id.Value), LogTouchFailed);
        }

        return ValueTask.CompletedTask;
    }

    [LoggerMessage(EventId = 2011, Level = LogLevel.Warning, Message = "The last use of a sign-in could not be noted")]
    private partial void LogTouchFailed(Exception exception);
}
