// SPDX-License-Identifier: Apache-2.0

using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Sigil.Domain.Common;
using Sigil.Domain.Sessions;
using Sigil.Infrastructure.Storage.Sqlite;
using Sigil.Infrastructure.Storage.Workspaces.Rows;

namespace Sigil.Infrastructure.Storage.Workspaces.Stores;

internal sealed class SessionStore(WorkspaceDatabases databases, ContextLeases<WorkspaceContext> leases, TimeProvider time) : ISessionStore
{
    private const int MaxPage = 200;

    private const string DeleteSql = "DELETE FROM sessions WHERE id = ?1";

    private const string DeleteOfUserSql = "DELETE FROM sessions WHERE user_id = ?1";

    private static readonly Func<WorkspaceContext, string, string, CancellationToken, Task<SessionRow?>> ByClientKey = EF.CompileAsyncQuery(
        (WorkspaceContext context, string user, string key, CancellationToken _) => context.Sessions.FirstOrDefault(row => row.UserId == user && row.ClientKey == key));

    public ValueTask<Session?> FindAsync(WorkspaceId workspaceId, SessionId sessionId, CancellationToken cancellationToken)
        => databases.ReadAsync(
            workspaceId, (workspaceId, sessionId), static (reader, state) => SessionReads.Find(reader, state.sessionId)?.ToSession(state.workspaceId), cancellationToken);

    public async ValueTask<Session?> FindByClientKeyAsync(WorkspaceId workspaceId, UserId userId, string clientKey, CancellationToken cancellationToken)
    {
        var user = userId.Value;
        return await ReadAsync(workspaceId, async context =>
        {
            var row = await ByClientKey(context, user, clientKey, cancellationToken).ConfigureAwait(false);
            return row?.ToSession(workspaceId);
        }, cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask<Page<Session>> ListAsync(SessionQuery query, CancellationToken cancellationToken)
    {
        if (query.Limit is < 1 or > MaxPage)
        {
            throw StorageErrors.Invalid($"A page has 1 to {MaxPage} sessions.", "limit");
        }

        var before = SessionCursor.Read(query.After);
        var user = query.UserId.Value;
        return await ReadAsync(query.WorkspaceId, async context =>
        {
            var matching = context.Sessions.Where(row => row.UserId == user && row.UpdateKey < before);
            if (!string.IsNullOrEmpty(query.Title))
            {
                var part = SessionMapping.Fold(query.Title);
                matching = matching.Where(row => row.TitleFolded.Contains(part));
            }

            if (query.Status is { } status)
            {
                matching = matching.Where(row => row.Status == (int)status);
            }

            var rows = await matching.OrderByDescending(row => row.UpdateKey).Take(query.Limit + 1).ToListAsync(cancellationToken).ConfigureAwait(false);
            var more = rows.Count > query.Limit;
            return new Page<Session>(
                [.. rows.Take(query.Limit).Select(row => row.ToSession(query.WorkspaceId))],
                more ? SessionCursor.Write(rows[query.Limit - 1].UpdateKey) : null);
        }, cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask AddAsync(Session session, CancellationToken cancellationToken)
    {
        using var lease = await databases.LeaseAsync(session.WorkspaceId, cancellationToken).ConfigureAwait(false);
        await lease.Database.Writer.WriteAsync(session, SessionWrites.Add, cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask BranchAsync(SessionBranch branch, IIdSource ids, CancellationToken cancellationToken)
    {
        using var lease = await databases.LeaseAsync(branch.NewSession.WorkspaceId, cancellationToken).ConfigureAwait(false);
        await lease.Database.Writer.WriteAsync((branch, ids), BranchWrites.Branch, cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask<bool> UpdateAsync(Session session, long? expected, CancellationToken cancellationToken)
    {
        using var lease = await databases.LeaseAsync(session.WorkspaceId, cancellationToken).ConfigureAwait(false);
        return await lease.Database.Writer.WriteAsync((session, expected, time.GetUtcNow().ToStored()), SessionWrites.Update, cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask<bool> DeleteAsync(WorkspaceId workspaceId, SessionId sessionId, CancellationToken cancellationToken)
    {
        using var lease = await databases.LeaseAsync(workspaceId, cancellationToken).ConfigureAwait(false);
        return await lease.Database.Writer.WriteAsync(
            sessionId.Value, static (writer, id) => writer.Execute(DeleteSql, id) > 0, cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask<int> DeleteOfUserAsync(WorkspaceId workspaceId, UserId userId, CancellationToken cancellationToken)
    {
        using var lease = await databases.LeaseAsync(workspaceId, cancellationToken).ConfigureAwait(false);
        return await lease.Database.Writer.WriteAsync(
            userId.Value, static (writer, id) => writer.Execute(DeleteOfUserSql, id), cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<T> ReadAsync<T>(WorkspaceId workspaceId, Func<WorkspaceContext, Task<T>> read, CancellationToken cancellationToken)
    {
        using var lease = await databases.LeaseAsync(workspaceId, cancellationToken).ConfigureAwait(false);
        using var bound = leases.Lease(lease.Database);
        try
        {
            return await read(bound.Context).ConfigureAwait(false);
        }
        catch (SqliteException exception)
        {
            throw StorageErrors.Translate(exception, lease.Database.File.Name);
        }
    }
}
