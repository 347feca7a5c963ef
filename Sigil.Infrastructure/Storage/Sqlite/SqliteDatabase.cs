// SPDX-License-Identifier: Apache-2.0

using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Sigil.Infrastructure.Storage.Files;
using Sigil.Infrastructure.Storage.Sqlite.Reading;
using Sigil.Infrastructure.Storage.Sqlite.Writing;

namespace Sigil.Infrastructure.Storage.Sqlite;

/// <summary>An open database: its one writer and its pooled readers.</summary>
internal sealed class SqliteDatabase : IAsyncDisposable
{
    public SqliteDatabase(DatabaseFile file, int queueCapacity, Func<DbConnection, DbContext> context, ICommitObserver? observer = null)
    {
        File = file;
        ReaderString = SqliteConnections.ReaderString(file);
        Readers = new ReaderPool(() => new ReaderSession(OpenReader()));
        Writer = new DatabaseWriter(file.Name, queueCapacity, () => new WriterSession(SqliteConnections.OpenWriter(file), context), observer);
    }

    public DatabaseFile File { get; }

    /// <summary>Connection string of the readers.</summary>
    public string ReaderString { get; }

    public DatabaseWriter Writer { get; }

    /// <summary>Readers that keep their statements; for what is read often.</summary>
    public ReaderPool Readers { get; }

    /// <summary>A pooled connection that can only read. Dispose it soon: an open read keeps the log from being folded in.</summary>
    public SqliteConnection OpenReader()
    {
        var connection = new SqliteConnection(ReaderString);
        try
        {
            connection.Open();
            return connection;
        }
        catch (SqliteException exception)
        {
            connection.Dispose();
            throw StorageErrors.Translate(exception, File.Name);
        }
    }

    /// <summary>Makes what waits, then closes the file: readers first, so that the writer is the last and folds the log in.</summary>
    public async ValueTask DisposeAsync()
    {
        Readers.Dispose();
        SqliteConnections.ClearReaders(ReaderString);
        await Writer.DisposeAsync().ConfigureAwait(false);
    }
}
