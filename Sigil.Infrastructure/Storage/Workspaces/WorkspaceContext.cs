// SPDX-License-Identifier: Apache-2.0

using Microsoft.EntityFrameworkCore;
using Sigil.Infrastructure.Storage.Sqlite.Schema;
using Sigil.Infrastructure.Storage.Workspaces.Configurations;
using Sigil.Infrastructure.Storage.Workspaces.Rows;

namespace Sigil.Infrastructure.Storage.Workspaces;

/// <summary><c>workspace.db</c>: the sessions of one workspace with their turns and messages.</summary>
internal sealed class WorkspaceContext(DbContextOptions<WorkspaceContext> options) : DbContext(options)
{
    /// <summary>How many migrations there are; kept in the file as <c>user_version</c>.</summary>
    public const int SchemaVersion = 2;

    public DbSet<SessionRow> Sessions => Set<SessionRow>();

    public static WorkspaceContext Over(System.Data.Common.DbConnection connection)
        => new(new DbContextOptionsBuilder<WorkspaceContext>().UseSqlite(connection).Options);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfiguration(new SessionRowConfiguration());
        modelBuilder.ApplyConfiguration(new TurnRowConfiguration());
        modelBuilder.ApplyConfiguration(new MessageRowConfiguration());
        SnakeCaseNames.Apply(modelBuilder);
    }
}
