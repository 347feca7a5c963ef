// SPDX-License-Identifier: Apache-2.0

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sigil.Infrastructure.Storage.Audit;

namespace Sigil.Infrastructure.Storage.Gateway.Configurations;

/// <summary>The sequence is the key: the chain has no other order. Triggers (see the first migration) refuse changes and deletions.</summary>
internal sealed class AuditRowConfiguration : IEntityTypeConfiguration<AuditRow>
{
    public void Configure(EntityTypeBuilder<AuditRow> builder)
    {
        builder.ToTable("audit_entries");
        builder.HasKey(row => row.Sequence);
        builder.Property(row => row.Sequence).ValueGeneratedNever();

        // Each index ends with the key, and so with the order of the answers.
        builder.HasIndex(row => row.Action);
        builder.HasIndex(row => row.Actor);
        builder.HasIndex(row => row.At);
    }
}
