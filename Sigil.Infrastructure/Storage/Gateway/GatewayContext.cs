// SPDX-License-Identifier: Apache-2.0

using Microsoft.EntityFrameworkCore;
using Sigil.Infrastructure.Storage.Gateway.Configurations;
using Sigil.Infrastructure.Storage.Gateway.Rows;
using Sigil.Infrastructure.Storage.Sqlite.Schema;

namespace Sigil.Infrastructure.Storage.Gateway;

/// <summary><c>gateway.db</c>: users and their identities, workspaces, credentials, secrets, approvals, usage, audit log.</summary>
internal sealed class GatewayContext(DbContextOptions<GatewayContext> options) : DbContext(options)
{
    /// <summary>How many migrations there are; kept in the file as <c>user_version</c>.</summary>
    public const int SchemaVersion = 5;

    public DbSet<UserRow> Users => Set<UserRow>();

    public DbSet<UserIdentityRow> UserIdentities => Set<UserIdentityRow>();

    public DbSet<WorkspaceRow> Workspaces => Set<WorkspaceRow>();

    public DbSet<ApiTokenRow> ApiTokens => Set<ApiTokenRow>();

    public DbSet<SignInRow> SignIns => Set<SignInRow>();

    public DbSet<StandingApprovalRow> StandingApprovals => Set<StandingApprovalRow>();

    public DbSet<SecretRow> Secrets => Set<SecretRow>();

    public static GatewayContext Over(System.Data.Common.DbConnection connection)
        => new(new DbContextOptionsBuilder<GatewayContext>().UseSqlite(connection).Options);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfiguration(new KeyedRowConfiguration<UserRow>());
        modelBuilder.ApplyConfiguration(new KeyedRowConfiguration<UserIdentityRow>());
        modelBuilder.ApplyConfiguration(new UserIdentityRowConfiguration());
        modelBuilder.ApplyConfiguration(new KeyedRowConfiguration<WorkspaceRow>());
        modelBuilder.ApplyConfiguration(new KeyedRowConfiguration<ApiTokenRow>());
        modelBuilder.ApplyConfiguration(new KeyedRowConfiguration<SignInRow>());
        modelBuilder.ApplyConfiguration(new KeyedRowConfiguration<ApprovalRow>());
        modelBuilder.ApplyConfiguration(new ApprovalRowConfiguration());
        modelBuilder.ApplyConfiguration(new KeyedRowConfiguration<StandingApprovalRow>());
        modelBuilder.ApplyConfiguration(new KeyedRowConfiguration<SecretRow>());
        modelBuilder.ApplyConfiguration(new UsageRowConfiguration());
        modelBuilder.ApplyConfiguration(new AuditRowConfiguration());
        modelBuilder.ApplyConfiguration(new AuditIdentityRowConfiguration());
        modelBuilder.ApplyConfiguration(new IdempotencyRowConfiguration());
        SnakeCaseNames.Apply(modelBuilder);
    }
}
