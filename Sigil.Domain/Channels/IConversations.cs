// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Security;

namespace Sigil.Domain.Channels;

/// <summary>The one entry for every door. A turn goes on when the door that started it goes away.</summary>
public interface IConversations
{
    /// <summary>Accepts a message: checks permission (<c>chat.send</c>), workspace, session and lane, scans and commits it, queues its turn.</summary>
    ValueTask<Outcome<TurnHandle>> SendAsync(InboundMessage message, CancellationToken cancellationToken);

    /// <summary>Runs the session's last turn again in a new turn that replaces it; the old one must have ended.</summary>
    ValueTask<Outcome<TurnHandle>> RetryAsync(Caller caller, WorkspaceId workspaceId, SessionId sessionId, TurnId turnId, CancellationToken cancellationToken);

    /// <summary>Stops a waiting or running turn; true when it had not ended.</summary>
    ValueTask<Outcome<bool>> CancelAsync(Caller caller, WorkspaceId workspaceId, SessionId sessionId, TurnId turnId, CancellationToken cancellationToken);

    /// <summary>The turn's stream: live while it runs, rebuilt from disk with the same positions when it ended long ago.</summary>
    ValueTask<Outcome<TurnHandle>> OpenTurnAsync(Caller caller, WorkspaceId workspaceId, SessionId sessionId, TurnId turnId, CancellationToken cancellationToken);

    /// <summary>Calls <paramref name="onAccepted"/> for each turn accepted from now on in the session; those that run already come first. Dispose to stop.</summary>
    ValueTask<Outcome<IDisposable>> WatchAsync(Caller caller, WorkspaceId workspaceId, SessionId sessionId, Action<TurnHandle> onAccepted, CancellationToken cancellationToken);
}
