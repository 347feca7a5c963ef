// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Testing.InMemory;

/// <summary>Rows by id that remember the order in which they were made.</summary>
internal sealed class InMemoryTable<TId, TRow>
    where TId : struct
    where TRow : class
{
    private readonly Lock _lock = new();
    private readonly OrderedDictionary<TId, TRow> _rows = [];

    public TRow? Find(TId id)
    {
        lock (_lock)
        {
            return _rows.GetValueOrDefault(id);
        }
    }

    public IReadOnlyList<TRow> List()
    {
        lock (_lock)
        {
            return [.. _rows.Values];
        }
    }

    /// <summary>Returns what is stored now.</summary>
    public TRow Save(TId id, TRow row, Func<TRow, TRow, TRow> replace)
    {
        lock (_lock)
        {
            return _rows[id] = _rows.TryGetValue(id, out var existing) ? replace(existing, row) : row;
        }
    }

    public void Remove(TId id)
    {
        lock (_lock)
        {
            _rows.Remove(id);
        }
    }

    public void Change(TId id, Func<TRow, TRow> change)
    {
        lock (_lock)
        {
            if (_rows.TryGetValue(id, out var row))
            {
                _rows[id] = change(row);
            }
        }
    }
}
