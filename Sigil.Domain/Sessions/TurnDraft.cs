// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;

namespace Sigil.Domain.Sessions;

/// <summary>What is committed when a message is accepted: the session (made when <see cref="NewSession"/> is set), the turn, and the user's message, in one transaction.</summary>
public sealed record TurnDraft
{
    /// <summary>The session to make first, or null when it exists.</summary>
    public Session? NewSession { get; init; }

    /// <summary>The title for a session that exists and has none of its own yet; null to leave it.</summary>
    public SessionNaming? Naming { get; init; }

    public required WorkspaceId WorkspaceId { get; init; }

    public required SessionId SessionId { get; init; }

    public required TurnId TurnId { get; init; }

    public required Message UserMessage { get; init; }

    /// <summary>The turn that this one replaces; marked superseded in the same transaction.</summary>
    public TurnId? RetryOf { get; init; }

    public required DateTimeOffset AcceptedAt { get; init; }
}
