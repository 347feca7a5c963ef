// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Infrastructure.Storage.Workspaces.Rows;

/// <summary>The table's shape for the migrations; messages are written and read by statements.</summary>
internal sealed class MessageRow
{
    public long Key { get; set; }

    public required string Id { get; set; }

    public long TurnKey { get; set; }

    public TurnRow? Turn { get; set; }

    public long Sequence { get; set; }

    public int Role { get; set; }

    public int Origin { get; set; }

    public required string Content { get; set; }

    public string? ToolCalls { get; set; }

    public string? Tool { get; set; }

    public string? Images { get; set; }

    /// <summary>What the scanner found in it, as JSON; null when it was clean or never scanned.</summary>
    public string? Scan { get; set; }

    /// <summary>What its content was made from, as JSON; null where role, origin and tool say it all.</summary>
    public string? Provenance { get; set; }

    public long CreatedAt { get; set; }
}
