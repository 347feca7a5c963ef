// SPDX-License-Identifier: Apache-2.0

using System.Text.Json;
using Sigil.Domain.Common;
using Sigil.Domain.Security.Secrets;
using Sigil.Infrastructure.Storage.Gateway.Rows;
using Sigil.Infrastructure.Storage.Sqlite;

namespace Sigil.Infrastructure.Storage.Gateway.Stores;

internal sealed class SecretMapping : IRowMapping<SecretName, StoredSecret, SecretRow>
{
    public SecretName Id(SecretRow row) => SecretName.Parse(row.Id);

    public string IdText(StoredSecret entity) => entity.Name.Value;

    public SecretRow NewRow(StoredSecret entity) => new()
    {
        Id = entity.Name.Value,
        Hosts = "[]",
        Value = [],
        CreatedBy = entity.CreatedBy,
        CreatedAt = entity.CreatedAt.ToStored(),
    };

    public void Fill(SecretRow row, StoredSecret entity)
    {
        row.WorkspaceId = entity.WorkspaceId?.Value;
        row.Hosts = JsonSerializer.Serialize(entity.Hosts);
        row.Value = entity.Sealed.ToArray();
        row.ChangedAt = entity.ChangedAt.ToStored();
        row.UsedAt = entity.UsedAt.ToStored() ?? row.UsedAt;
        row.Revision = entity.Revision;
    }

    public StoredSecret Entity(SecretRow row) => new()
    {
        Name = SecretName.Parse(row.Id),
        WorkspaceId = row.WorkspaceId is null ? null : WorkspaceId.Parse(row.WorkspaceId),
        Hosts = JsonSerializer.Deserialize<string[]>(row.Hosts) ?? [],
        Sealed = row.Value,
        CreatedBy = row.CreatedBy,
        CreatedAt = UnixTime.FromStored(row.CreatedAt),
        ChangedAt = UnixTime.FromStored(row.ChangedAt),
        UsedAt = UnixTime.FromStored(row.UsedAt),
        Revision = row.Revision,
    };
}
