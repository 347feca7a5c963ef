// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Web.Components.Rendering;

/// <summary>Lets a render through at once when the last one is long enough ago, and otherwise gathers all requests into one at the end of the interval.
/// The last request is never lost, and nothing happens without one.</summary>
public sealed class RenderThrottle : IDisposable
{
    /// <summary>Renders a second while an answer streams, at most.</summary>
    public const int MaxPerSecond = 15;

    private readonly Lock _lock = new();
    private readonly TimeProvider _time;
    private readonly Action _render;
    private readonly ITimer _timer;
    private readonly TimeSpan _interval;
    private long? _last;
    private bool _pending;
    private bool _disposed;

    /// <param name="time">The clock.</param>
    /// <param name="render">Starts a render; called on whatever thread comes along, never twice within the interval.</param>
    public RenderThrottle(TimeProvider time, Action render)
    {
        ArgumentNullException.ThrowIfNull(time);
        _time = time;
        _render = render;
        // Rounded up, so that fifteen intervals are never less than a second.
        _interval = TimeSpan.FromMilliseconds(Math.Ceiling(1000.0 / MaxPerSecond));
        _timer = time.CreateTimer(_ => Elapsed(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Asks for a render, now or within the interval.</summary>
    public void Request()
    {
        lock (_lock)
        {
            if (_disposed || _pending)
            {
                return;
            }

            var wait = _last is { } last ? _interval - _time.GetElapsedTime(last) : TimeSpan.Zero;
            if (wait > TimeSpan.Zero)
            {
                _pending = true;
                _timer.Change(wait, Timeout.InfiniteTimeSpan);
                return;
            }

            _last = _time.GetTimestamp();
        }

        _render();
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _disposed = true;
        }

        _timer.Dispose();
    }

    private void Elapsed()
    {
        lock (_lock)
        {
            if (_disposed || !_pending)
            {
                return;
            }

            _pending = false;
            _last = _time.GetTimestamp();
        }

        _render();
    }
}
