// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Common.Events;
using Sigil.Domain.Sessions;
using Sigil.Web.Components.Circuits;

namespace Sigil.Web.Components.Listing;

/// <summary>Keeps a list of sessions current when something else changes them: another tab, a script, another device.</summary>
public sealed class SessionFeed(IGatewayEvents events, ICurrentCaller callers, SessionList list, TimeProvider time)
{
    /// <summary>What happens at once is read once.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);

    /// <summary>Follows until it is cancelled.</summary>
    /// <param name="dispatch">Runs an action where the list may be changed.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task FollowAsync(Func<Func<Task>, Task> dispatch, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dispatch);
        var news = events.SubscribeAsync(null, cancellationToken);
        var caller = await callers.GetAsync(cancellationToken);
        if (!caller.Succeeded)
        {
            return;
        }

        var read = 0L;
        try
        {
            await foreach (var told in news)
            {
                if (told.Id > read && Concerns(told.Event, caller.Value.UserId))
                {
                    await Task.Delay(Pause, time, cancellationToken);
                    read = events.Last;
                    await dispatch(() => list.RefreshAsync(cancellationToken));
                }
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The page is gone.
        }
    }

    private static bool Concerns(GatewayEvent told, UserId user) => told switch
    {
        SessionEvent session => session.Owner == user,
        TurnEvent { Type: GatewayEventTypes.TurnAccepted } turn => turn.Owner == user,
        WorkspaceEvent workspace => workspace.Members.Contains(user),
        ResyncEvent => true,
        _ => false,
    };
}
