// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Providers;
using Sigil.Domain.Sessions;

namespace Sigil.Domain.Agent.Loop;

/// <summary>A turn of a stored session.</summary>
internal sealed class DurableJournal(ITurnStore turns, TurnWindow window, WorkspaceId workspaceId, Turn turn) : ITurnJournal
{
    public bool Keeps => true;

    public ValueTask<long> StartAsync(CancellationToken cancellationToken) => turns.StartAsync(workspaceId, turn.Id, cancellationToken);

    public ValueTask<IReadOnlyList<ChatMessage>> LoadHistoryAsync(int room, CancellationToken cancellationToken)
        => window.LoadAsync(workspaceId, turn.SessionId, turn.Sequence, room, cancellationToken);

    public ValueTask AppendAsync(IReadOnlyList<Message> messages, CancellationToken cancellationToken)
        => turns.AppendAsync(workspaceId, messages, cancellationToken);

    public ValueTask CheckpointAsync(string partialText, CancellationToken cancellationToken)
        => turns.CheckpointAsync(workspaceId, turn.Id, partialText, cancellationToken);

    public ValueTask CompleteAsync(TurnCompletion completion, CancellationToken cancellationToken)
        => turns.CompleteAsync(completion, cancellationToken);
}
