// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;

namespace Sigil.Infrastructure.Storage.Files;

/// <summary>Where storage keeps what, below the data directory.</summary>
internal sealed class StoragePaths(string dataDirectory)
{
    private const string WorkspaceFileName = "workspace.db";

    public string Root { get; } = Path.GetFullPath(dataDirectory);

    public DatabaseFile Gateway => File("gateway.db");

    public string AuditHead => Path.Combine(Root, "audit.head");

    public string AuditKey => Path.Combine(Root, "keys", "audit.key");

    public string Backups => Path.Combine(Root, "backups");

    /// <summary>The database of a workspace.</summary>
    /// <exception cref="ArgumentException">The id is the default one, which names nothing.</exception>
    public DatabaseFile Workspace(WorkspaceId id)
    {
        ArgumentException.ThrowIfNullOrEmpty(id.Value, nameof(id));
        return File($"workspaces/{id.Value}/{WorkspaceFileName}");
    }

    /// <summary>The directories that hold what is the workspace's, copies of its database included, and nothing else.</summary>
    /// <exception cref="ArgumentException">The id is the default one, which names nothing.</exception>
    public string[] DataOf(WorkspaceId id)
    {
        var directory = Path.GetDirectoryName(Workspace(id).Name)!;
        return [Path.Combine(Root, directory), Path.Combine(Backups, directory)];
    }

    /// <summary>The workspaces that have a database. Directories whose name is no workspace id are not ours and are left alone.</summary>
    public IEnumerable<WorkspaceId> ExistingWorkspaces()
    {
        var workspaces = new DirectoryInfo(Path.Combine(Root, "workspaces"));
        if (!workspaces.Exists)
        {
            yield break;
        }

        foreach (var directory in workspaces.EnumerateDirectories())
        {
            if (WorkspaceId.TryParse(directory.Name, out var id) && System.IO.File.Exists(Path.Combine(directory.FullName, WorkspaceFileName)))
            {
                yield return id;
            }
        }
    }

    private DatabaseFile File(string name) => new(Path.Combine(Root, Path.Combine(name.Split('/'))), name);
}
