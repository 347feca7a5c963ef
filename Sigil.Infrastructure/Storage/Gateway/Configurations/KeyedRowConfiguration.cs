// SPDX-License-Identifier: Apache-2.0

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sigil.Infrastructure.Storage.Gateway.Rows;

namespace Sigil.Infrastructure.Storage.Gateway.Configurations;

/// <summary>Every row found by the domain's id has a rising key and a unique id.</summary>
internal sealed class KeyedRowConfiguration<TRow> : IEntityTypeConfiguration<TRow>
    where TRow : class, IKeyedRow
{
    public void Configure(EntityTypeBuilder<TRow> builder)
    {
        builder.HasKey(row => row.Key);
        builder.Property(row => row.Id).IsRequired();
        builder.HasIndex(row => row.Id).IsUnique();
    }
}
