// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Administration;
using Sigil.Domain.Common.Errors;

namespace Sigil.Web.Hosting;

/// <summary>Takes deleted workspaces away whose days of grace are over: at start, and every hour.</summary>
internal sealed partial class WorkspaceSweeper(IWorkspaceSweep sweep, TimeProvider time, ILogger<WorkspaceSweeper> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var hour = new PeriodicTimer(Pause, time);
        do
        {
            await SweepAsync(stoppingToken);
        }
        while (await hour.WaitForNextTickAsync(stoppingToken));
    }

    private async Task SweepAsync(CancellationToken stoppingToken)
    {
        try
        {
            if (await sweep.RunAsync(stoppingToken) is > 0 and var count)
            {
                LogSwept(count);
            }
        }
        catch (SigilException exception)
        {
            // The database is not there at the moment; in an hour it may be.
            LogFailed(exception);
        }
    }

    [LoggerMessage(5030, LogLevel.Information, "Took {Count} deleted workspaces away for good")]
    private partial void LogSwept(int count);

    [LoggerMessage(5031, LogLevel.Error, "Deleted workspaces could not be looked for")]
    private partial void LogFailed(Exception exception);
}
