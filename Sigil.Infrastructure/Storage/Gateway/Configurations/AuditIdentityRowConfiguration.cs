// SPDX-License-Identifier: Apache-2.0

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sigil.Infrastructure.Storage.Audit;

namespace Sigil.Infrastructure.Storage.Gateway.Configurations;

internal sealed class AuditIdentityRowConfiguration : IEntityTypeConfiguration<AuditIdentityRow>
{
    public void Configure(EntityTypeBuilder<AuditIdentityRow> builder)
    {
        builder.ToTable("audit_identity");
        builder.HasKey(row => row.Key);
        builder.Property(row => row.Key).ValueGeneratedNever();
    }
}
