// SPDX-License-Identifier: Apache-2.0

using Microsoft.EntityFrameworkCore;

namespace Sigil.Infrastructure.Storage.Sqlite;

/// <summary>A pooled context bound to one database for the time of the lease.</summary>
internal readonly struct ContextLease<TContext>(TContext context) : IAsyncDisposable, IDisposable
    where TContext : DbContext
{
    public TContext Context { get; } = context;

    public void Dispose()
    {
        Unbind();
        Context.Dispose();
    }

    public ValueTask DisposeAsync()
    {
        Unbind();
        return Context.DisposeAsync();
    }

    /// <summary>A context goes back to the pool with the connection string it had: whoever took it next without setting one would read this database.
    /// Without a string it reads an empty temporary one.</summary>
    private void Unbind() => Context.Database.SetConnectionString(null);
}
