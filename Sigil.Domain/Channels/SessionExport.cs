// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Sessions;

namespace Sigil.Domain.Channels;

/// <summary>A session to take away: read as it is written, so that no session is too long for it.</summary>
/// <param name="Session">The session.</param>
/// <param name="Turns">Its turns with their messages, oldest first.</param>
public sealed record SessionExport(Session Session, IAsyncEnumerable<TurnHistory> Turns);
