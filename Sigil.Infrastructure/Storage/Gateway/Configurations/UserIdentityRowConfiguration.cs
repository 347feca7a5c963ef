// SPDX-License-Identifier: Apache-2.0

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sigil.Infrastructure.Storage.Gateway.Rows;

namespace Sigil.Infrastructure.Storage.Gateway.Configurations;

/// <summary>An account on a channel is one user's: the database itself refuses a second one.</summary>
internal sealed class UserIdentityRowConfiguration : IEntityTypeConfiguration<UserIdentityRow>
{
    public void Configure(EntityTypeBuilder<UserIdentityRow> builder)
        => builder.HasIndex(row => new { row.Channel, row.ExternalId }).IsUnique();
}
