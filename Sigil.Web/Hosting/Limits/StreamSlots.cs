// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Web.Hosting.Limits;

/// <summary>Counts what each user has open. A user takes memory only while something is.</summary>
internal sealed class StreamSlots
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, int> _open = new(StringComparer.Ordinal);

    /// <summary>A slot to dispose when the stream ends; null when the user has <paramref name="most"/> already.</summary>
    public IDisposable? TryEnter(string user, int most)
    {
        lock (_lock)
        {
            var open = _open.GetValueOrDefault(user);
            if (open >= most)
            {
                return null;
            }

            _open[user] = open + 1;
            return new Slot(this, user);
        }
    }

    private void Leave(string user)
    {
        lock (_lock)
        {
            if (--_open[user] == 0)
            {
                _open.Remove(user);
            }
        }
    }

    private sealed class Slot(StreamSlots owner, string user) : IDisposable
    {
        private StreamSlots? _owner = owner;

        public void Dispose() => Interlocked.Exchange(ref _owner, null)?.Leave(user);
    }
}
