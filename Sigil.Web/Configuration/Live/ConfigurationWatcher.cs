// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common.Errors;

namespace Sigil.Web.Configuration.Live;

/// <summary>
/// Sees that the file changed, however an editor writes it: looks at its stamp each second, and is woken early when a name in its directory changes. It does not listen for writes: the
/// database is in the same directory and is written with every turn. A file is read once its stamp has stopped changing, so that one half written is not taken for the whole.
/// </summary>
internal sealed partial class ConfigurationWatcher(ConfigurationFileAccess file, LiveConfiguration live, TimeProvider time, ILogger<ConfigurationWatcher> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Settling = TimeSpan.FromMilliseconds(100);
    private TaskCompletionSource _woken = NewSignal();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var names = WatchNames();
        var handled = live.Origin.Stamp;
        while (true)
        {
            var stamp = file.Look();
            if (stamp == handled)
            {
                await PauseAsync(stoppingToken);
                continue;
            }

            await Task.Delay(Settling, time, stoppingToken);
            if (stamp != file.Look())
            {
                continue;
            }

            if (await HandleAsync(stamp, stoppingToken))
            {
                handled = stamp;
            }
            else
            {
                await PauseAsync(stoppingToken);
            }
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private async Task PauseAsync(CancellationToken stoppingToken)
    {
        var signal = Volatile.Read(ref _woken);
        await signal.Task.WaitAsync(Interval, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stoppingToken.ThrowIfCancellationRequested();
        if (signal.Task.IsCompleted)
        {
            Interlocked.CompareExchange(ref _woken, NewSignal(), signal);
        }
    }

    private async Task<bool> HandleAsync(FileStamp stamp, CancellationToken stoppingToken)
    {
        try
        {
            if (TryRead(stamp, out var text) is { } why)
            {
                await live.LostAsync(why, stoppingToken);
                return true;
            }

            return await live.TakeAsync(() => stamp == file.Look() ? text : null, stoppingToken);
        }
        catch (SigilException exception)
        {
            LogNotRecorded(exception);
            return false;
        }
    }

    /// <summary>Reads the file; why it cannot be read, or null when it can.</summary>
    private string? TryRead(FileStamp stamp, out string text)
    {
        text = "";
        try
        {
            if (!stamp.Exists)
            {
                return "it is gone; the next start would run with the defaults";
            }

            text = file.Read();
            return null;
        }
        catch (Exception exception) when (ConfigurationFileAccess.IsFileFault(exception))
        {
            LogUnreadable(exception);
            return "it cannot be read";
        }
    }

    private FileSystemWatcher? WatchNames()
    {
        try
        {
            var watcher = new FileSystemWatcher(Path.GetDirectoryName(file.Path)!, Path.GetFileName(file.Path)) { NotifyFilter = NotifyFilters.FileName };
            watcher.Created += Wake;
            watcher.Renamed += Wake;
            watcher.Deleted += Wake;
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (Exception exception) when (exception is IOException or ArgumentException)
        {
            // The machine has no more watches to give: a change is seen up to a second later.
            LogUnwatched(exception);
            return null;
        }
    }

    private void Wake(object sender, FileSystemEventArgs change) => Volatile.Read(ref _woken).TrySetResult();

    [LoggerMessage(1210, LogLevel.Warning, "The configuration file cannot be read; what it said last stays in force")]
    private partial void LogUnreadable(Exception exception);

    [LoggerMessage(1211, LogLevel.Error, "That the configuration file is refused could not be recorded; it is tried again")]
    private partial void LogNotRecorded(Exception exception);

    [LoggerMessage(1212, LogLevel.Debug, "The directory of the configuration file cannot be watched; the file is looked at each second")]
    private partial void LogUnwatched(Exception exception);
}
