// SPDX-License-Identifier: Apache-2.0

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sigil.Infrastructure.Storage.Workspaces.Rows;

namespace Sigil.Infrastructure.Storage.Workspaces.Configurations;

internal sealed class SessionRowConfiguration : IEntityTypeConfiguration<SessionRow>
{
    public void Configure(EntityTypeBuilder<SessionRow> builder)
    {
        builder.ToTable("sessions");
        builder.HasKey(row => row.Key);

        // SQLite numbers the rows itself; as "never generated" EF leaves out AUTOINCREMENT, which writes a second table with every row.
        builder.Property(row => row.Key).ValueGeneratedNever();
        builder.Property(row => row.Id).IsRequired();
        builder.HasIndex(row => row.Id).IsUnique();
        builder.HasIndex(row => row.UpdateKey).IsUnique();
        builder.HasIndex(row => new { row.UserId, row.UpdateKey });
        builder.HasIndex(row => new { row.UserId, row.ClientKey }).IsUnique().HasFilter("client_key IS NOT NULL");
    }
}
