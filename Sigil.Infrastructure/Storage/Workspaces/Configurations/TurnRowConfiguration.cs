// SPDX-License-Identifier: Apache-2.0

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sigil.Infrastructure.Storage.Workspaces.Rows;

namespace Sigil.Infrastructure.Storage.Workspaces.Configurations;

internal sealed class TurnRowConfiguration : IEntityTypeConfiguration<TurnRow>
{
    public void Configure(EntityTypeBuilder<TurnRow> builder)
    {
        builder.ToTable("turns");
        builder.HasKey(row => row.Key);

        // SQLite numbers the rows itself; as "never generated" EF leaves out AUTOINCREMENT, which writes a second table with every row.
        builder.Property(row => row.Key).ValueGeneratedNever();
        builder.Property(row => row.Id).IsRequired();
        builder.HasIndex(row => row.Id).IsUnique();
        builder.HasIndex(row => new { row.SessionKey, row.Sequence }).IsUnique();

        // Queued and running turns: what a start after a crash looks for, in a workspace of any size.
        builder.HasIndex(row => row.Status).HasDatabaseName("ix_turns_unfinished").HasFilter("status IN (1, 2)");
        builder.HasOne(row => row.Session).WithMany().HasForeignKey(row => row.SessionKey).OnDelete(DeleteBehavior.Cascade);
    }
}
