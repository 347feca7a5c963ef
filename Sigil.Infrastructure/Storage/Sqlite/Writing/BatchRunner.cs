// SPDX-License-Identifier: Apache-2.0

using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace Sigil.Infrastructure.Storage.Sqlite.Writing;

/// <summary>Runs what waits as one transaction in which each change stands for itself: one that fails takes no other with it.</summary>
internal sealed class BatchRunner(string database, Func<WriterSession> open, ICommitObserver? observer) : IDisposable
{
    private readonly List<WriteItem> _applied = [];
    private WriterSession? _session;

    [SuppressMessage("Design", "CA1031", Justification = "Whatever fails is handed to whoever waits; the writer itself must live on.")]
    public void Run(List<WriteItem> batch)
    {
        _applied.Clear();
        var next = 0;
        try
        {
            var session = _session ??= open();
            session.Begin(batch.Exists(static item => item.Durability == Durability.Disk) ? Durability.Disk : Durability.Process);
            for (; next < batch.Count; next++)
            {
                Apply(session, batch[next], alone: batch.Count == 1);
            }

            if (_applied.Count == 0)
            {
                session.Rollback();
                observer?.RolledBack();
                return;
            }

            session.Commit();
        }
        catch (Exception exception)
        {
            Abandon();
            var error = StorageErrors.Translate(exception, database);
            _applied.ForEach(item => item.Fail(error));
            batch[next..].ForEach(item => item.Fail(error));
            return;
        }

        observer?.Committed();
        _applied.ForEach(Complete);
    }

    public void Dispose() => _session?.Dispose();

    [SuppressMessage("Design", "CA1031", Justification = "Whatever a change throws belongs to whoever waits for it.")]
    private static void Complete(WriteItem item)
    {
        try
        {
            item.Complete();
        }
        catch (Exception exception)
        {
            item.Fail(exception);
        }
    }

    private void Apply(WriterSession session, WriteItem item, bool alone)
    {
        if (item.Cancellation.IsCancellationRequested)
        {
            item.Fail(new OperationCanceledException(item.Cancellation));
            return;
        }

        if (alone)
        {
            // The transaction is this change and nothing else: it needs no savepoint of its own.
            TryApply(session, item, static _ => true);
            return;
        }

        session.BeginItem();
        if (TryApply(session, item, TryUndo))
        {
            session.KeepItem();
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever a change throws belongs to whoever waits for it; its neighbours go on.")]
    private bool TryApply(WriterSession session, WriteItem item, Func<WriterSession, bool> undo)
    {
        try
        {
            item.Apply(session);
            _applied.Add(item);
            return true;
        }
        catch (Exception exception)
        {
            if (!undo(session))
            {
                throw;
            }

            item.Fail(StorageErrors.Translate(exception, database));
            return false;
        }
    }

    /// <summary>False when SQLite has undone the whole transaction by itself (full disk, I/O error): then there is no savepoint left, and the failure ends the batch.</summary>
    private static bool TryUndo(WriterSession session)
    {
        try
        {
            session.UndoItem();
            return true;
        }
        catch (SqliteException)
        {
            return false;
        }
    }

    /// <summary>Undoes the transaction, and opens the file anew next time: the connection's state is not worth guessing at.</summary>
    private void Abandon()
    {
        try
        {
            _session?.Rollback();
        }
        catch (SqliteException)
        {
            // SQLite had undone it already; closing the connection makes sure.
        }

        _session?.Dispose();
        _session = null;
        observer?.RolledBack();
    }
}
