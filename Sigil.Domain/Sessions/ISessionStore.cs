// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;

namespace Sigil.Domain.Sessions;

/// <summary>Keeps sessions. Every call names the workspace: a session of another one is not found.</summary>
public interface ISessionStore
{
    /// <summary>The session, or null.</summary>
    ValueTask<Session?> FindAsync(WorkspaceId workspaceId, SessionId sessionId, CancellationToken cancellationToken);

    /// <summary>The user's session with that client key, or null.</summary>
    ValueTask<Session?> FindByClientKeyAsync(WorkspaceId workspaceId, UserId userId, string clientKey, CancellationToken cancellationToken);

    /// <summary>One page of a user's sessions.</summary>
    /// <exception cref="Sigil.Domain.Common.Errors.SigilException"><c>store.invalid_input</c> with field <c>after</c> or <c>limit</c>.</exception>
    ValueTask<Page<Session>> ListAsync(SessionQuery query, CancellationToken cancellationToken);

    /// <summary>Makes a session without messages.</summary>
    /// <exception cref="Sigil.Domain.Common.Errors.SigilException"><c>store.conflict</c>: its id or client key is in use.</exception>
    ValueTask AddAsync(Session session, CancellationToken cancellationToken);

    /// <summary>Makes a session that begins with a copy of another one's ended turns, their images, tool calls and usage included, under new ids; all of it or nothing.</summary>
    /// <exception cref="Sigil.Domain.Common.Errors.SigilException"><c>server.entity.not_found</c>: no such session, turn or message. <c>store.conflict</c>: the turn has not ended.
    /// <c>store.invalid_input</c> with field <c>from_message</c>: the message is part of a tool call.</exception>
    ValueTask BranchAsync(SessionBranch branch, IIdSource ids, CancellationToken cancellationToken);

    /// <summary>Changes title, status and model, and nothing else; the time of the change is the store's. False when there is no such session.</summary>
    /// <exception cref="Sigil.Domain.Common.Errors.SigilException"><c>server.precondition.failed</c>: the session is not at the <paramref name="expected"/> revision (null: any will do).</exception>
    ValueTask<bool> UpdateAsync(Session session, long? expected, CancellationToken cancellationToken);

    /// <summary>Deletes the session with its turns and messages; false when there is none.</summary>
    ValueTask<bool> DeleteAsync(WorkspaceId workspaceId, SessionId sessionId, CancellationToken cancellationToken);

    /// <summary>Deletes all sessions of the user in the workspace, with their turns and messages; returns how many.</summary>
    ValueTask<int> DeleteOfUserAsync(WorkspaceId workspaceId, UserId userId, CancellationToken cancellationToken);
}
