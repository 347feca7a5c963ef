// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Security.Capabilities;
using Sigil.Domain.Workspaces;
using Sigil.Infrastructure.Storage.Gateway.Rows;
using Sigil.Infrastructure.Storage.Sqlite;

namespace Sigil.Infrastructure.Storage.Gateway.Stores;

/// <summary>Lists are kept as written: a malformed rule comes back malformed, and then denies.</summary>
internal sealed class WorkspaceMapping : IRowMapping<WorkspaceId, Workspace, WorkspaceRow>
{
    public WorkspaceId Id(WorkspaceRow row) => WorkspaceId.Parse(row.Id);

    public string IdText(Workspace entity) => entity.Id.Value;

    public WorkspaceRow NewRow(Workspace entity) => new() { Id = entity.Id.Value, Description = "", CreatedAt = entity.CreatedAt.ToStored() };

    public void Fill(WorkspaceRow row, Workspace entity)
    {
        row.Description = entity.Description;
        row.Members = [.. entity.Members.Select(member => member.Value)];
        row.ToolAllow = [.. entity.ToolAllow.Texts];
        row.ToolDeny = [.. entity.ToolDeny.Texts];
        row.Model = entity.Model?.ToString();
        row.Managed = entity.Managed;
        row.DeletedAt = entity.DeletedAt.ToStored();
        row.Revision++;
    }

    public Workspace Entity(WorkspaceRow row) => new()
    {
        Id = WorkspaceId.Parse(row.Id),
        Description = row.Description,
        Members = [.. row.Members.Select(UserId.Parse)],
        ToolAllow = CapabilitySet.Parse(row.ToolAllow),
        ToolDeny = CapabilitySet.Parse(row.ToolDeny),
        Model = row.Model is null ? null : ModelReference.Parse(row.Model),
        CreatedAt = UnixTime.FromStored(row.CreatedAt),
        Managed = row.Managed,
        DeletedAt = UnixTime.FromStored(row.DeletedAt),
        Revision = row.Revision,
    };
}
