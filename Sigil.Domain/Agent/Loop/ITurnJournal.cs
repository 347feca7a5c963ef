// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Providers;
using Sigil.Domain.Sessions;

namespace Sigil.Domain.Agent.Loop;

/// <summary>Where a turn's messages come from and go to: the disk, or nowhere.</summary>
internal interface ITurnJournal
{
    /// <summary>Whether anything is kept.</summary>
    bool Keeps { get; }

    /// <summary>Marks the turn as running; returns the tokens that the session's earlier turns took.</summary>
    ValueTask<long> StartAsync(CancellationToken cancellationToken);

    /// <summary>What was said before, ready for a model: at most <paramref name="room"/> messages, cut at turn borders, every tool call with its result.</summary>
    ValueTask<IReadOnlyList<ChatMessage>> LoadHistoryAsync(int room, CancellationToken cancellationToken);

    /// <summary>Keeps messages; they are on disk when it returns.</summary>
    ValueTask AppendAsync(IReadOnlyList<Message> messages, CancellationToken cancellationToken);

    /// <summary>Keeps what has streamed so far.</summary>
    ValueTask CheckpointAsync(string partialText, CancellationToken cancellationToken);

    /// <summary>Keeps how the turn ended.</summary>
    ValueTask CompleteAsync(TurnCompletion completion, CancellationToken cancellationToken);
}
