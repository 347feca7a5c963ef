// SPDX-License-Identifier: Apache-2.0

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sigil.Infrastructure.Storage.Gateway.Rows;

namespace Sigil.Infrastructure.Storage.Gateway.Configurations;

internal sealed class ApprovalRowConfiguration : IEntityTypeConfiguration<ApprovalRow>
{
    public void Configure(EntityTypeBuilder<ApprovalRow> builder)
    {
        builder.ToTable("approvals");
        builder.HasIndex(row => row.Status);
        builder.HasIndex(row => new { row.WorkspaceId, row.SessionId });
        builder.HasIndex(row => row.CreatedAt);
    }
}
