// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Security;
using Sigil.Domain.Sessions;

namespace Sigil.Domain.Channels;

/// <summary>Changes of one thing, whatever the session's revision.</summary>
public static class SessionDirectoryExtensions
{
    /// <summary>Renames; 1 to 200 characters without control characters.</summary>
    public static ValueTask<Outcome<Session>> RenameAsync(
        this ISessionDirectory directory, Caller caller, WorkspaceId workspaceId, SessionId sessionId, string title, CancellationToken cancellationToken)
        => directory.ChangeAsync(caller, workspaceId, sessionId, new SessionChange { Title = title }, null, cancellationToken);

    /// <summary>Sets the session's own model; null for the usual one.</summary>
    public static ValueTask<Outcome<Session>> SetModelAsync(
        this ISessionDirectory directory, Caller caller, WorkspaceId workspaceId, SessionId sessionId, ModelReference? model, CancellationToken cancellationToken)
        => directory.ChangeAsync(caller, workspaceId, sessionId, new SessionChange { Model = model, UsualModel = model is null }, null, cancellationToken);

    /// <summary>Archives, or brings back.</summary>
    public static ValueTask<Outcome<Session>> SetStatusAsync(
        this ISessionDirectory directory, Caller caller, WorkspaceId workspaceId, SessionId sessionId, SessionStatus status, CancellationToken cancellationToken)
        => directory.ChangeAsync(caller, workspaceId, sessionId, new SessionChange { Status = status }, null, cancellationToken);

    /// <summary>Deletes, whatever the revision.</summary>
    public static ValueTask<Outcome<bool>> DeleteAsync(
        this ISessionDirectory directory, Caller caller, WorkspaceId workspaceId, SessionId sessionId, CancellationToken cancellationToken)
        => directory.DeleteAsync(caller, workspaceId, sessionId, null, cancellationToken);
}
