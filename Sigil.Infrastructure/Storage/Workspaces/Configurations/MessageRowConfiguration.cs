// SPDX-License-Identifier: Apache-2.0

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sigil.Infrastructure.Storage.Workspaces.Rows;

namespace Sigil.Infrastructure.Storage.Workspaces.Configurations;

internal sealed class MessageRowConfiguration : IEntityTypeConfiguration<MessageRow>
{
    public void Configure(EntityTypeBuilder<MessageRow> builder)
    {
        builder.ToTable("messages");
        builder.HasKey(row => row.Key);

        // SQLite numbers the rows itself; as "never generated" EF leaves out AUTOINCREMENT, which writes a second table with every row.
        builder.Property(row => row.Key).ValueGeneratedNever();
        builder.Property(row => row.Id).IsRequired();

        // One index finds the messages of a turn and refuses the same message twice.
        builder.HasIndex(row => new { row.TurnKey, row.Id }).IsUnique();
        builder.HasOne(row => row.Turn).WithMany().HasForeignKey(row => row.TurnKey).OnDelete(DeleteBehavior.Cascade);
    }
}
