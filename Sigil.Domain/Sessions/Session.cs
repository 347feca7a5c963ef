// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;

namespace Sigil.Domain.Sessions;

/// <summary>One conversation of one user in one workspace.</summary>
public sealed record Session
{
    public required SessionId Id { get; init; }

    public required WorkspaceId WorkspaceId { get; init; }

    /// <summary>Whose conversation it is; for anybody else it does not exist.</summary>
    public required UserId UserId { get; init; }

    /// <summary>Up to 200 characters; made from the first message until a person renames it.</summary>
    public required string Title { get; init; }

    public required SessionStatus Status { get; init; }

    /// <summary>The session's own model, or null for the workspace's or the default one.</summary>
    public ModelReference? Model { get; init; }

    /// <summary>A client's stable name for the session (OpenAI <c>user</c>, <c>X-Sigil-Session</c>), unique per workspace and user; null where there is none.</summary>
    public string? ClientKey { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the last turn was accepted or the session was changed; lists are newest first by a monotonic key that moves with it.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    public int MessageCount { get; init; }

    /// <summary>Tokens that its turns have taken, superseded ones included; set by the store.</summary>
    public long UsedTokens { get; init; }

    /// <summary>Rises with every change of what the session shows, its messages' number included; set by the store.</summary>
    public long Revision { get; init; }
}
