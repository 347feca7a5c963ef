// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;

namespace Sigil.Domain.Channels;

/// <summary>The ids of a turn before it exists: noted under the client's key first and used by the turn then, so that the key finds the turn whenever the process ends.</summary>
/// <param name="SessionId">The session; of a new one the id that it gets.</param>
/// <param name="TurnId">The turn.</param>
internal sealed record ReservedTurn(SessionId SessionId, TurnId TurnId)
{
    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static ReservedTurn Parse(string text)
        => text.Split('/') is [var session, var turn] ? new ReservedTurn(SessionId.Parse(session), TurnId.Parse(turn)) : throw new FormatException("Not the ids of a turn.");

    public override string ToString() => $"{SessionId}/{TurnId}";
}
