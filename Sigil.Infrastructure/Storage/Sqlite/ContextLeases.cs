// SPDX-License-Identifier: Apache-2.0

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Sigil.Infrastructure.Storage.Sqlite;

/// <summary>The one pool of contexts of a type, over all databases of that type. Contexts come from nowhere else, so none is ever used without being bound to a database.</summary>
internal sealed class ContextLeases<TContext>(PooledDbContextFactory<TContext> pool)
    where TContext : DbContext
{
    public ContextLeases()
        : this(NewPool())
    {
    }

    public static PooledDbContextFactory<TContext> NewPool()
        => new(new DbContextOptionsBuilder<TContext>().UseSqlite().UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking).Options);

    /// <summary>A context that reads the database and cannot write to it.</summary>
    public ContextLease<TContext> Lease(SqliteDatabase database)
    {
        var context = pool.CreateDbContext();
        context.Database.SetConnectionString(database.ReaderString);
        return new ContextLease<TContext>(context);
    }
}
