// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Agent.Events;
using Sigil.Domain.Common;

namespace Sigil.Web.Components.Pages.Chat;

/// <summary>Reads the streams of running turns from their first event to their last.</summary>
internal sealed class TurnFollower(Action<ChatChange> onChange)
{
    private readonly HashSet<TurnId> _followed = [];

    /// <summary>True when the turn is being read, or was read to its end.</summary>
    public bool Follows(TurnId id) => _followed.Contains(id);

    /// <summary>Forgets all turns; their readers end with their token.</summary>
    public void Forget() => _followed.Clear();

    /// <summary>Reads the turn to its end.</summary>
    public async Task FollowAsync(TurnViewModel turn, ITurnStream stream, CancellationToken cancellationToken)
    {
        if (!_followed.Add(turn.Id))
        {
            return;
        }

        try
        {
            await foreach (var (_, happened) in stream.ReadAsync(after: 0, cancellationToken))
            {
                turn.Apply(happened);
                onChange(happened is TurnEnded ? ChatChange.Turns : ChatChange.Text);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Another session was opened, or the page is gone: the turn goes on without this reader.
        }
    }
}
