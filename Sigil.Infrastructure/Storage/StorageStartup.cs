// SPDX-License-Identifier: Apache-2.0

using Microsoft.Extensions.Logging;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Sessions;
using Sigil.Infrastructure.Storage.Audit;
using Sigil.Infrastructure.Storage.Files;
using Sigil.Infrastructure.Storage.Gateway;
using Sigil.Infrastructure.Storage.Gateway.Stores;
using Sigil.Infrastructure.Storage.Sqlite;

namespace Sigil.Infrastructure.Storage;

/// <summary>Brings storage up, once, before anything is served.</summary>
internal sealed partial class StorageStartup(
    StoragePaths paths,
    NativeLibraryCheck library,
    GatewayDatabase gateway,
    AuditStartup audit,
    IEnumerable<IGatewayCache> caches,
    ITurnStore turns,
    ILogger<StorageStartup> logger)
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        library.Run();
        PrivateFiles.EnsureDirectory(paths.Root);
        gateway.Open();
        await audit.StartAsync(cancellationToken).ConfigureAwait(false);
        foreach (var cache in caches)
        {
            await cache.LoadAsync(cancellationToken).ConfigureAwait(false);
        }

        foreach (var workspace in paths.ExistingWorkspaces())
        {
            await InterruptAsync(workspace, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>A workspace whose database cannot be used keeps answering with that error; the others start.</summary>
    private async Task InterruptAsync(WorkspaceId workspace, CancellationToken cancellationToken)
    {
        try
        {
            var turnsCut = await turns.InterruptUnfinishedAsync(workspace, cancellationToken).ConfigureAwait(false);
            if (turnsCut > 0)
            {
                LogInterrupted(turnsCut, workspace);
            }
        }
        catch (SigilException exception) when (exception.Error.Code == ErrorCodes.StoreUnavailable)
        {
            LogUnusable(exception, workspace, exception.Error.Message);
        }
    }

    [LoggerMessage(EventId = 2003, Level = LogLevel.Warning, Message = "Marked {Count} turns of workspace {Workspace} as interrupted: the last process ended before they did")]
    private partial void LogInterrupted(int count, WorkspaceId workspace);

    [LoggerMessage(EventId = 2004, Level = LogLevel.Error, Message = "Workspace {Workspace} cannot be used: {Reason}")]
    private partial void LogUnusable(Exception exception, WorkspaceId workspace, string reason);
}
