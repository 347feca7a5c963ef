// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Infrastructure.Storage.Sqlite.Reading;

/// <summary>Keeps the readers of one database open between reads, with what they have prepared: opening a connection and compiling the same statements again cost more than reading.</summary>
internal sealed class ReaderPool(Func<ReaderSession> open) : IDisposable
{
    /// <summary>A read takes a fraction of a millisecond on its thread, so more than this wait only after a burst.</summary>
    private const int MaxIdle = 4;

    private readonly Lock _lock = new();
    private readonly Stack<ReaderSession> _idle = new(MaxIdle);
    private bool _closed;

    public TResult Read<TState, TResult>(TState state, Func<ReaderSession, TState, TResult> read)
    {
        var session = Take() ?? open();
        try
        {
            var result = read(session, state);
            if (Keep(session))
            {
                session = null;
            }

            return result;
        }
        finally
        {
            // Too many, closed meanwhile, or in a state that nobody knows because the read failed.
            session?.Dispose();
        }
    }

    /// <summary>Closes the idle readers; those in use close when they come back.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            _closed = true;
            while (_idle.TryPop(out var session))
            {
                session.Dispose();
            }
        }
    }

    private ReaderSession? Take()
    {
        lock (_lock)
        {
            return _idle.TryPop(out var session) ? session : null;
        }
    }

    private bool Keep(ReaderSession session)
    {
        lock (_lock)
        {
            if (_closed || _idle.Count == MaxIdle)
            {
                return false;
            }

            _idle.Push(session);
            return true;
        }
    }
}
