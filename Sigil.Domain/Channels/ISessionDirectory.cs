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
    ValueTask<Outcome<Page<Session>>> ListAsync(Caller caller, WorkspaceId workspaceId, SessionFilter filter, int limit, string? after, CancellationToken cancellationToken);

    /// <summary>The session (<c>sessions.read</c>).</summary>
    ValueTask<Outcome<Session>> GetAsync(Caller caller, WorkspaceId workspaceId, SessionId sessionId, CancellationToken cancellationToken);

    /// <summary>Turns with their messages, oldest first within the page; <paramref name="beforeSequence"/> pages backwards (<c>sessions.read</c>).</summary>
    ValueTask<Outcome<IReadOnlyList<TurnHistory>>> HistoryAsync(Caller caller, WorkspaceId workspaceId, SessionId sessionId, long? beforeSequence, int limit, CancellationToken cancellationToken);

    /// <summary>The whole session to take away (<c>sessions.read</c>, audited).</summary>
    ValueTask<Outcome<SessionExport>> ExportAsync(Caller caller, WorkspaceId workspaceId, SessionId sessionId, CancellationToken cancellationToken);

    /// <summary>Makes a session without messages; null title for the usual one, null model for the usual one (<c>sessions.write</c>).</summary>
    ValueTask<Outcome<Session>> CreateAsync(Caller caller, WorkspaceId workspaceId, string? title, ModelReference? model, CancellationToken cancellationToken);

    /// <summary>Makes a session that begins with a copy of this one's history; null title for one made from its title (<c>sessions.write</c>, audited).</summary>
    ValueTask<Outcome<Session>> BranchAsync(Caller caller, WorkspaceId workspaceId, SessionId sessionId, BranchPoint upTo, string? title, CancellationToken cancellationToken);

    /// <summary>Makes all of the changes or none; <paramref name="expected"/> is the revision to change, null for any (<c>sessions.write</c>; audited, the model excepted).</summary>
    ValueTask<Outcome<Session>> ChangeAsync(Caller caller, WorkspaceId workspaceId, SessionId sessionId, SessionChange change, long? expected, CancellationToken cancellationToken);

    /// <summary>Deletes with all messages; a running turn is cancelled first. Nothing is done when the session is not at the <paramref name="expected"/> revision; null for any (<c>sessions.write</c>, audited).</summary>
    ValueTask<Outcome<bool>> DeleteAsync(Caller caller, WorkspaceId workspaceId, SessionId sessionId, long? expected, CancellationToken cancellationToken);
}
