// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Infrastructure.Storage.Workspaces.Rows;

internal sealed class SessionRow
{
    public long Key { get; set; }

    public required string Id { get; set; }

    public required string UserId { get; set; }

    public required string Title { get; set; }

    /// <summary>The title in one case, for searching.</summary>
    public required string TitleFolded { get; set; }

    public int Status { get; set; }

    public string? Model { get; set; }

    public string? ClientKey { get; set; }

    public long CreatedAt { get; set; }

    public long UpdatedAt { get; set; }

    /// <summary>Rises with every use of any session: the order of lists.</summary>
    public long UpdateKey { get; set; }

    public int MessageCount { get; set; }

    public long LastTurn { get; set; }

    public long LastMessage { get; set; }

    /// <summary>Tokens that its turns have taken, superseded ones included.</summary>
    public long UsedTokens { get; set; }
}
