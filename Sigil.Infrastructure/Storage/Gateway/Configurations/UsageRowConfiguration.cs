// SPDX-License-Identifier: Apache-2.0

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sigil.Infrastructure.Storage.Gateway.Rows;

namespace Sigil.Infrastructure.Storage.Gateway.Configurations;

internal sealed class UsageRowConfiguration : IEntityTypeConfiguration<UsageRow>
{
    public void Configure(EntityTypeBuilder<UsageRow> builder)
    {
        builder.ToTable("usage_hours");
        builder.HasKey(row => new { row.Hour, row.WorkspaceId, row.UserId, row.Model });
    }
}
