// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Common.Events;

/// <summary>An event in its place.</summary>
/// <param name="Id">Rises with every event, over restarts too; a reader goes on after the last one that it has.</param>
/// <param name="At">When it was published.</param>
/// <param name="Event">What happened.</param>
public readonly record struct PostedEvent(long Id, DateTimeOffset At, GatewayEvent Event);
