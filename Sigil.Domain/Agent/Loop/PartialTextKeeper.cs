// SPDX-License-Identifier: Apache-2.0

using Microsoft.Extensions.Logging;
using Sigil.Domain.Agent.Events;
using Sigil.Domain.Common;

namespace Sigil.Domain.Agent.Loop;

/// <summary>Writes down what has streamed, at most every 250 ms and only when there is more, so that a crash takes no more than the last moment.</summary>
internal sealed partial class PartialTextKeeper(TurnStream stream, ITurnJournal journal, TimeProvider time, ILogger logger) : IAsyncDisposable
{
    public static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);

    private readonly Lock _lock = new();
    private ITimer? _timer;
    private Task _writing = Task.CompletedTask;
    private bool _armed;

    /// <summary>Text was added.</summary>
    public void Touch()
    {
        if (!journal.Keeps)
        {
            return;
        }

        lock (_lock)
        {
            if (!_armed)
            {
                _armed = true;
                _timer ??= time.CreateTimer(static state => ((PartialTextKeeper)state!).Write(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
                _timer.Change(Interval, Timeout.InfiniteTimeSpan);
            }
        }
    }

    /// <summary>Writes no more until the next <see cref="Touch"/>; a write that is under way has ended when this returns, so that it cannot overtake the message that follows.</summary>
    public Task SettleAsync()
    {
        lock (_lock)
        {
            _armed = false;
            return _writing;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await SettleAsync().ConfigureAwait(false);
        if (_timer is { } timer)
        {
            await timer.DisposeAsync().ConfigureAwait(false);
        }
    }

    private void Write()
    {
        lock (_lock)
        {
            if (!_armed)
            {
                return;
            }

            if (!_writing.IsCompleted)
            {
                _timer!.Change(Interval, Timeout.InfiniteTimeSpan);
                return;
            }

            _armed = false;
            _writing = Task.Run(WriteAsync);
        }
    }

    private async Task WriteAsync()
    {
        try
        {
            await journal.CheckpointAsync(stream.TailText(), CancellationToken.None).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // A checkpoint is a convenience; the turn must not fail with it.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LogCheckpointFailed(logger, exception, stream.TurnId);
        }
    }

    [LoggerMessage(2201, LogLevel.Warning, "What turn {TurnId} has said so far could not be kept.")]
    private static partial void LogCheckpointFailed(ILogger logger, Exception exception, TurnId turnId);
}
