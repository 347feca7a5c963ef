// SPDX-License-Identifier: Apache-2.0

using Microsoft.Extensions.Logging;

namespace Sigil.Domain.Agent.Events;

/// <summary>Tells one listener of accepted turns, one at a time and in order, without a lock held while it listens.</summary>
internal sealed partial class SessionWatcher(Action<ITurnStream> onAccepted, ILogger logger)
{
    private readonly Lock _lock = new();
    private readonly Queue<ITurnStream> _pending = new();
    private bool _delivering;
    private bool _stopped;

    /// <summary>Queues a stream; <see cref="Deliver"/> hands it over.</summary>
    public void Add(ITurnStream stream)
    {
        lock (_lock)
        {
            _pending.Enqueue(stream);
        }
    }

    /// <summary>Hands over what is queued, unless another thread is doing so already.</summary>
    public void Deliver()
    {
        lock (_lock)
        {
            if (_delivering)
            {
                return;
            }

            _delivering = true;
        }

        while (Take() is { } stream)
        {
            try
            {
                onAccepted(stream);
            }
#pragma warning disable CA1031 // A listener's fault must not fail the message that it would have been told of.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                LogListenerFailed(logger, exception);
            }
        }
    }

    public void Stop()
    {
        lock (_lock)
        {
            _stopped = true;
            _pending.Clear();
        }
    }

    private ITurnStream? Take()
    {
        lock (_lock)
        {
            if (!_stopped && _pending.TryDequeue(out var stream))
            {
                return stream;
            }

            _delivering = false;
            return null;
        }
    }

    [LoggerMessage(2001, LogLevel.Error, "A listener for accepted turns failed.")]
    private static partial void LogListenerFailed(ILogger logger, Exception exception);
}
