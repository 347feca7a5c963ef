// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Security;
using Sigil.Domain.Sessions;

namespace Sigil.Domain.Channels;

/// <summary>What every door calls for sessions.</summary>
internal sealed class SessionDirectory(SessionReads reads, CreateSession create, BranchSession branch, ChangeSession changes, DeleteSession delete) : ISessionDirectory
{
    public ValueTask<Outcome<Page<Session>>> ListAsync(
        Caller caller, WorkspaceId workspaceId, SessionFilter filter, int limit, string? after, CancellationToken cancellationToken)
        => reads.ListAsync(caller, workspaceId, filter, limit, after, cancellationToken);

    public ValueTask<Outcome<Session>> GetAsync(Caller caller, WorkspaceId workspaceId, SessionId sessionId, CancellationToken cancellationToken)
        => reads.GetAsync(caller, workspaceId, sessionId, cancellationToken);

    public ValueTask<Outcome<IReadOnlyList<TurnHistory>>> HistoryAsync(
        Caller caller, WorkspaceId workspaceId, SessionId sessionId, long? beforeSequence, int limit, CancellationToken cancellationToken)
        => reads.HistoryAsync(caller, workspaceId, sessionId, beforeSequence, limit, cancellationToken);

    public ValueTask<Outcome<SessionExport>> ExportAsync(Caller caller, WorkspaceId workspaceId, SessionId sessionId, CancellationToken cancellationToken)
        => reads.ExportAsync(caller, workspaceId, sessionId, cancellationToken);

    public ValueTask<Outcome<Session>> CreateAsync(Caller caller, WorkspaceId workspaceId, string? title, ModelReference? model, CancellationToken cancellationToken)
        => create.RunAsync(caller, workspaceId, title, model, cancellationToken);

    public ValueTask<Outcome<Session>> BranchAsync(
        Caller caller, WorkspaceId workspaceId, SessionId sessionId, BranchPoint upTo, string? title, CancellationToken cancellationToken)
        => branch.RunAsync(caller, workspaceId, sessionId, upTo, title, cancellationToken);

    public ValueTask<Outcome<Session>> ChangeAsync(
        Caller caller, WorkspaceId workspaceId, SessionId sessionId, SessionChange change, long? expected, CancellationToken cancellationToken)
        => changes.RunAsync(caller, workspaceId, sessionId, change, expected, cancellationToken);

    public ValueTask<Outcome<bool>> DeleteAsync(Caller caller, WorkspaceId workspaceId, SessionId sessionId, long? expected, CancellationToken cancellationToken)
        => delete.RunAsync(caller, workspaceId, sessionId, expected, cancellationToken);
}
