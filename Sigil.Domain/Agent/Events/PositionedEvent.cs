// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Agent.Events;

/// <summary>An event and where the stream stands after it.</summary>
/// <param name="Position">Counts the characters of text deltas and 1 for every other event, from the start of the turn: a text may be cut or joined anywhere and the position still names one place. It is the SSE event id.</param>
/// <param name="Event">The event.</param>
public readonly record struct PositionedEvent(long Position, AgentEvent Event);
