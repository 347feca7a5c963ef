// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;

namespace Sigil.Domain.Sessions;

/// <summary>A new session that begins as a copy of another one's history.</summary>
public sealed record SessionBranch
{
    /// <summary>The session to make, in the workspace of the one it is copied from.</summary>
    public required Session NewSession { get; init; }

    /// <summary>The session to copy; it stays as it is.</summary>
    public required SessionId From { get; init; }

    /// <summary>The last turn to copy; null, with <see cref="UpToMessage"/> null as well, for all that have ended.</summary>
    public TurnId? UpToTurn { get; init; }

    /// <summary>The last message to copy: a person's, or an answer without tool calls, so that no call is left without its result. Not together with <see cref="UpToTurn"/>.</summary>
    public MessageId? UpToMessage { get; init; }
}
