// SPDX-License-Identifier: Apache-2.0

using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Sigil.Infrastructure.Storage.Gateway.Rows;
using Sigil.Infrastructure.Storage.Sqlite;
using Sigil.Infrastructure.Storage.Sqlite.Writing;

namespace Sigil.Infrastructure.Storage.Gateway.Stores;

/// <summary>A table of the gateway's database with its whole content in memory: reads never touch the disk, and memory changes only after the commit, in the order of commits.</summary>
internal sealed class CachedTable<TId, TEntity, TRow>(GatewayDatabase gateway, ContextLeases<GatewayContext> leases, IRowMapping<TId, TEntity, TRow> mapping)
    where TId : struct
    where TEntity : class
    where TRow : class, IKeyedRow
{
    private readonly IRowMapping<TId, TEntity, TRow> _mapping = mapping;
    private readonly Lock _changing = new();
    private readonly ConcurrentDictionary<TId, (long Key, TEntity Entity)> _cached = new();

    public GatewayDatabase Gateway => gateway;

    /// <summary>Reads the table. What is not loaded does not exist, so a request before that is refused.</summary>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        using var lease = leases.Lease(gateway.Database);
        await foreach (var row in lease.Context.Set<TRow>().AsAsyncEnumerable().WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            Keep(row);
        }
    }

    public TEntity? Find(TId id) => _cached.TryGetValue(id, out var cached) ? cached.Entity : null;

    public bool Any => !_cached.IsEmpty;

    /// <summary>Everything, in the order in which it was made.</summary>
    public IEnumerable<TEntity> List() => _cached.Values.OrderBy(cached => cached.Key).Select(cached => cached.Entity);

    /// <summary>Creates or replaces; on disk, and visible to readers, when it returns. Returns what is stored now.</summary>
    public async ValueTask<TEntity> SaveAsync(TEntity entity, CancellationToken cancellationToken)
        => _mapping.Entity(await gateway.Writer.WriteAsync((Table: this, entity), Write, cancellationToken, committed: static (state, row) => state.Table.Keep(row)).ConfigureAwait(false));

    /// <summary>Deletes; gone from the disk, and for readers, when it returns.</summary>
    public async ValueTask RemoveAsync(TId id, string idText, CancellationToken cancellationToken)
        => await gateway.Writer.WriteAsync((Table: this, id, idText), Delete, cancellationToken, committed: static (state, _) => state.Table.Forget(state.id)).ConfigureAwait(false);

    /// <summary>Changes what is in memory only; false when there is no such row or <paramref name="change"/> leaves it as it is.</summary>
    public bool TryChange<TState>(TId id, TState state, Func<TEntity, TState, TEntity> change)
    {
        lock (_changing)
        {
            if (!_cached.TryGetValue(id, out var cached) || change(cached.Entity, state) is var changed && ReferenceEquals(changed, cached.Entity))
            {
                return false;
            }

            _cached[id] = (cached.Key, changed);
            return true;
        }
    }

    private static TRow Write(WriterSession session, (CachedTable<TId, TEntity, TRow> Table, TEntity Entity) state)
    {
        var mapping = state.Table._mapping;
        var context = session.Context<GatewayContext>();
        var id = mapping.IdText(state.Entity);
        var row = context.Set<TRow>().AsTracking().FirstOrDefault(existing => existing.Id == id);
        if (row is null)
        {
            row = mapping.NewRow(state.Entity);
            context.Add(row);
        }

        mapping.Fill(row, state.Entity);
        context.SaveChanges();
        return row;
    }

    private static int Delete(WriterSession session, (CachedTable<TId, TEntity, TRow> Table, TId Id, string IdText) state)
        => session.Context<GatewayContext>().Set<TRow>().Where(row => row.Id == state.IdText).ExecuteDelete();

    private void Forget(TId id)
    {
        lock (_changing)
        {
            _cached.TryRemove(id, out _);
        }
    }

    private void Keep(TRow row)
    {
        lock (_changing)
        {
            _cached[_mapping.Id(row)] = (row.Key, _mapping.Entity(row));
        }
    }
}
