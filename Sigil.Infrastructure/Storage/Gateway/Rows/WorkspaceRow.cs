// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Infrastructure.Storage.Gateway.Rows;

internal sealed class WorkspaceRow : IKeyedRow
{
    public long Key { get; set; }

    public required string Id { get; set; }

    public required string Description { get; set; }

    public List<string> Members { get; set; } = [];

    public List<string> ToolAllow { get; set; } = [];

    public List<string> ToolDeny { get; set; } = [];

    public string? Model { get; set; }

    public long CreatedAt { get; set; }

    public bool Managed { get; set; }

    public long? DeletedAt { get; set; }

    public long Revision { get; set; }
}
