// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;

namespace Sigil.Domain.Agent.Events;

/// <summary>The streams of turns that wait, run, or ended a short while ago.</summary>
public interface ITurnStreams
{
    /// <summary>Turns that wait or run, in all sessions.</summary>
    int ActiveCount { get; }

    /// <summary>The stream, or null when the turn ended long ago (its messages are on disk) or never was.</summary>
    ITurnStream? Find(WorkspaceId workspaceId, SessionId sessionId, TurnId turnId);

    /// <summary>Streams of the session's turns that have not ended, in the order of acceptance.</summary>
    IReadOnlyList<ITurnStream> Active(WorkspaceId workspaceId, SessionId sessionId);

    /// <summary>Calls <paramref name="onAccepted"/> for every turn accepted from now on in the session, whichever door it came through. Dispose to stop.</summary>
    IDisposable Watch(WorkspaceId workspaceId, SessionId sessionId, Action<ITurnStream> onAccepted);
}
