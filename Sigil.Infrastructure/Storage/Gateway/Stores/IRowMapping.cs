// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Infrastructure.Storage.Gateway.Stores;

/// <summary>How an entity of the domain becomes a row, and back.</summary>
internal interface IRowMapping<TId, TEntity, TRow>
{
    TId Id(TRow row);

    string IdText(TEntity entity);

    /// <summary>A row with what never changes.</summary>
    TRow NewRow(TEntity entity);

    /// <summary>Copies what may change; the row may be new, or hold what is stored.</summary>
    void Fill(TRow row, TEntity entity);

    TEntity Entity(TRow row);
}
