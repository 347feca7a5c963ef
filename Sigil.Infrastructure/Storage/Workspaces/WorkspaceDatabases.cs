// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Infrastructure.Storage.Files;
using Sigil.Infrastructure.Storage.Sqlite;
using Sigil.Infrastructure.Storage.Sqlite.Schema;

namespace Sigil.Infrastructure.Storage.Workspaces;

/// <summary>The open workspace databases: each is made or migrated on first use, has one writer at a time, and closes when it has been idle the longest and too many are open.</summary>
internal sealed class WorkspaceDatabases(StoragePaths paths, StorageOptions options, DatabaseMigrator migrator) : IAsyncDisposable
{
    private readonly Lock _lock = new();
    private readonly Dictionary<WorkspaceId, OpenWorkspace> _open = [];
    private readonly Dictionary<WorkspaceId, (OpenWorkspace? Workspace, Task Done)> _closing = [];
    private long _uses;
    private bool _stopped;

    /// <summary>How many are open; for tests and status.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _open.Count;
            }
        }
    }

    /// <summary>Opens the workspace's database, or joins those who have it open.</summary>
    /// <exception cref="Sigil.Domain.Common.Errors.SigilException"><c>store.database.unavailable</c>.</exception>
    public ValueTask<WorkspaceLease> LeaseAsync(WorkspaceId id, CancellationToken cancellationToken)
    {
        OpenWorkspace? workspace;
        lock (_lock)
        {
            if (_stopped)
            {
                throw StorageErrors.Closed(paths.Workspace(id).Name);
            }

            if (!_open.TryGetValue(id, out workspace))
            {
                var file = paths.Workspace(id);
                var closing = _closing.GetValueOrDefault(id).Done;
                workspace = new OpenWorkspace(id, Task.Run(() => OpenAsync(file, closing), CancellationToken.None));
                _open.Add(id, workspace);
            }

            workspace.Leases++;
            workspace.LastUse = ++_uses;
        }

        return workspace.Opening.IsCompletedSuccessfully
            ? new(new WorkspaceLease(this, workspace, workspace.Opening.GetAwaiter().GetResult()))
            : WaitAsync(workspace, cancellationToken);
    }

    /// <summary>Gives a lease back; closes what is idle and too much.</summary>
    public void Return(OpenWorkspace workspace)
    {
        lock (_lock)
        {
            workspace.Leases--;
            if (workspace.Opening.IsFaulted && _open.GetValueOrDefault(workspace.Id) == workspace)
            {
                // The next one tries again: a full disk or a missing right may have been put right.
                _open.Remove(workspace.Id);
            }

            while (_open.Count > options.MaxOpenWorkspaces && Idlest() is { } idle)
            {
                _open.Remove(idle.Id);
                _closing[idle.Id] = (idle, Task.Run(() => CloseAsync(idle)));
            }
        }
    }

    /// <summary>Closes the workspace's database and deletes these directories; whoever opens it meanwhile waits, and finds a new one.</summary>
    /// <exception cref="Sigil.Domain.Common.Errors.SigilException"><c>store.conflict</c>: it is in use. <c>store.database.unavailable</c>: the disk refused.</exception>
    public Task DeleteAsync(WorkspaceId id, string[] directories)
    {
        lock (_lock)
        {
            if (_open.TryGetValue(id, out var workspace) && workspace.Leases > 0)
            {
                throw StorageErrors.Conflict($"The workspace {id} is being used.");
            }

            _open.Remove(id);
            var before = _closing.GetValueOrDefault(id).Done ?? Task.CompletedTask;
            var deleting = Task.Run(() => DeleteAsync(id, workspace, before, directories));
            _closing[id] = (workspace, deleting.ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default));
            return deleting;
        }
    }

    public async ValueTask DisposeAsync()
    {
        List<Task> closing;
        lock (_lock)
        {
            _stopped = true;
            closing = [.. _closing.Values.Select(each => each.Done), .. _open.Values.Select(CloseAsync)];
            _open.Clear();
        }

        await Task.WhenAll(closing).ConfigureAwait(false);
    }

    private async ValueTask<WorkspaceLease> WaitAsync(OpenWorkspace workspace, CancellationToken cancellationToken)
    {
        try
        {
            return new WorkspaceLease(this, workspace, await workspace.Opening.WaitAsync(cancellationToken).ConfigureAwait(false));
        }
        catch
        {
            // No lease comes out of this, whatever went wrong, so it is given back here.
            Return(workspace);
            throw;
        }
    }

    /// <summary>Waits until the same file is closed: two writers on one file would race.</summary>
    private async Task<SqliteDatabase> OpenAsync(DatabaseFile file, Task? closing)
    {
        await (closing ?? Task.CompletedTask).ConfigureAwait(false);
        migrator.Prepare(file, WorkspaceContext.SchemaVersion, WorkspaceContext.Over);
        return new SqliteDatabase(file, options.WriteQueueCapacity, WorkspaceContext.Over);
    }

    private async Task CloseAsync(OpenWorkspace workspace)
    {
        await CloseFileAsync(workspace).ConfigureAwait(false);
        ForgetClosing(workspace.Id, workspace);
    }

    private async Task DeleteAsync(WorkspaceId id, OpenWorkspace? workspace, Task before, string[] directories)
    {
        try
        {
            await before.ConfigureAwait(false);
            if (workspace is not null)
            {
                await CloseFileAsync(workspace).ConfigureAwait(false);
            }

            Array.ForEach(directories, Delete);
        }
        finally
        {
            ForgetClosing(id, workspace);
        }
    }

    private static async Task CloseFileAsync(OpenWorkspace workspace)
    {
        await workspace.Opening.ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default).ConfigureAwait(false);
        if (workspace.Opening.IsCompletedSuccessfully)
        {
            await (await workspace.Opening.ConfigureAwait(false)).DisposeAsync().ConfigureAwait(false);
        }
    }

    private void ForgetClosing(WorkspaceId id, OpenWorkspace? workspace)
    {
        lock (_lock)
        {
            // The same file may have been opened and closed again meanwhile; that one is for whoever closes it to forget.
            if (_closing.GetValueOrDefault(id).Workspace == workspace)
            {
                _closing.Remove(id);
            }
        }
    }

    private void Delete(string directory)
    {
        try
        {
            if (Directory.Exists(directory))
            {
                Directory.Delete(directory, recursive: true);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw StorageErrors.Translate(exception, Path.GetRelativePath(paths.Root, directory));
        }
    }

    private OpenWorkspace? Idlest() => _open.Values.Where(workspace => workspace.Leases == 0).MinBy(workspace => workspace.LastUse);
}
