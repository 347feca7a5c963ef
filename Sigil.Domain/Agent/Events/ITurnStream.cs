// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;

namespace Sigil.Domain.Agent.Events;

/// <summary>The events of one turn: any number of readers, each at its own pace, each from any position.</summary>
public interface ITurnStream
{
    SessionId SessionId { get; }

    TurnId TurnId { get; }

    /// <summary>True once <see cref="TurnEnded"/> was written.</summary>
    bool Ended { get; }

    /// <summary>How many read it at this moment.</summary>
    int Readers { get; }

    /// <summary>Reads the events after <paramref name="after"/> (0: from the start) and then what comes, until the turn ends. Adjacent text that a slow reader has not seen arrives joined. Every reader is given <see cref="TurnEnded"/> last, even from a position at or past the end.</summary>
    IAsyncEnumerable<PositionedEvent> ReadAsync(long after, CancellationToken cancellationToken);
}
