// SPDX-License-Identifier: Apache-2.0

using Microsoft.Data.Sqlite;
using Sigil.Domain.Common;
using Sigil.Infrastructure.Storage.Sqlite;
using Sigil.Infrastructure.Storage.Sqlite.Reading;

namespace Sigil.Infrastructure.Storage.Workspaces;

internal static class WorkspaceReads
{
    /// <summary>Reads from a workspace's database, on the calling thread.</summary>
    /// <param name="databases">The open databases.</param>
    /// <param name="workspaceId">Whose.</param>
    /// <param name="state">What the read needs; passed along so that <paramref name="read"/> can be static.</param>
    /// <param name="read">The read; the session is taken back when it returns.</param>
    /// <param name="cancellationToken">Counts while the database is opened.</param>
    public static async ValueTask<TResult> ReadAsync<TState, TResult>(
        this WorkspaceDatabases databases, WorkspaceId workspaceId, TState state, Func<ReaderSession, TState, TResult> read, CancellationToken cancellationToken)
    {
        using var lease = await databases.LeaseAsync(workspaceId, cancellationToken).ConfigureAwait(false);
        try
        {
            return lease.Database.Readers.Read(state, read);
        }
        catch (SqliteException exception)
        {
            throw StorageErrors.Translate(exception, lease.Database.File.Name);
        }
    }
}
