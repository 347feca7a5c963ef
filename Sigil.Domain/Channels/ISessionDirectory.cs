// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Security;
using Sigil.Domain.Sessions;

namespace Sigil.Domain.Channels;

/// <summary>A caller's own sessions. What is absent, in another workspace, or somebody else's answers <c>server.entity.not_found</c> alike.</summary>
public interface ISessionDirectory
{
    /// <summary>One page, most recently used first (<c>sessions.read</c>).</summary>
    ValueTask<Outcome<Page<Session>>> ListAsync(Caller caller, WorkspaceId workspaceId, string? title, int limit, string? after, CancellationToken cancellationToken);

    /// <summary>The session (<c>sessions.read</c>).</summary>
    ValueTask<Outcome<Session>> GetAsync(Caller caller, WorkspaceId workspaceId, SessionId sessionId, CancellationToken cancellationToken);

    /// <summary>Turns with their messages, oldest first within the page; <paramref name="beforeSequence"/> pages backwards (<c>sessions.read</c>).</summary>
    ValueTask<Outcome<IReadOnlyList<TurnHistory>>> HistoryAsync(Caller caller, WorkspaceId workspaceId, SessionId sessionId, long? beforeSequence, int limit, CancellationToken cancellationToken);

    /// <summary>Renames; 1 to 200 characters without control characters (<c>sessions.write</c>, audited).</summary>
    ValueTask<Outcome<Session>> RenameAsync(Caller caller, WorkspaceId workspaceId, SessionId sessionId, string title, CancellationToken cancellationToken);

    /// <summary>Sets the session's own model; null for the usual one (<c>sessions.write</c>).</summary>
    ValueTask<Outcome<Session>> SetModelAsync(Caller caller, WorkspaceId workspaceId, SessionId sessionId, ModelReference? model, CancellationToken cancellationToken);

    /// <summary>Deletes with all messages; a running turn is cancelled first (<c>sessions.write</c>, audited).</summary>
    ValueTask<Outcome<bool>> DeleteAsync(Caller caller, WorkspaceId workspaceId, SessionId sessionId, CancellationToken cancellationToken);
}
