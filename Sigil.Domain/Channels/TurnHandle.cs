// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Agent.Events;
using Sigil.Domain.Common;

namespace Sigil.Domain.Channels;

/// <summary>An accepted message: it is on disk, and its turn waits or runs.</summary>
public sealed record TurnHandle(WorkspaceId WorkspaceId, SessionId SessionId, TurnId TurnId, ITurnStream Stream)
{
    /// <summary>Whether the message had been taken before, under the same key.</summary>
    public bool Replayed { get; init; }
}
