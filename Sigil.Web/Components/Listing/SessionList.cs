// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Channels;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Identity;
using Sigil.Domain.Security;
using Sigil.Domain.Sessions;
using Sigil.Domain.Workspaces;
using Sigil.Web.Components.Circuits;

namespace Sigil.Web.Components.Listing;

/// <summary>A person's sessions of one status by workspace: read in pages, searched by title, renamed, archived and deleted. Pages of one browser tab share
/// the one of active sessions, so that they agree.</summary>
public sealed class SessionList(IWorkspaceAccess workspaces, ISessionDirectory sessions, ICurrentCaller callers, TimeProvider time)
{
    /// <summary>Sessions read at once for each workspace.</summary>
    public const int PageSize = 30;

    private static readonly TimeSpan TypingPause = TimeSpan.FromMilliseconds(200);
    private int _typed;

    /// <summary>The sessions that it lists.</summary>
    public SessionStatus Status { get; private init; } = SessionStatus.Active;

    /// <summary>Raised after every change.</summary>
    public event Action? Changed;

    /// <summary>The workspaces in order; null before they were first read.</summary>
    public IReadOnlyList<WorkspaceSessions>? Groups { get; private set; }

    /// <summary>Part of the title to look for; empty for all.</summary>
    public string Search { get; private set; } = "";

    /// <summary>What went wrong with the last action; null when nothing did.</summary>
    public SigilError? Problem { get; private set; }

    /// <summary>A list of its own for sessions of another status.</summary>
    public SessionList For(SessionStatus status) => new(workspaces, sessions, callers, time) { Status = status };

    /// <summary>Reads the first page of every workspace anew.</summary>
    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        var caller = await callers.GetAsync(cancellationToken);
        Problem = caller.Error;
        if (caller.Succeeded)
        {
            var search = Search;
            var groups = new List<WorkspaceSessions>();
            foreach (var workspace in await workspaces.ListAsync(caller.Value, cancellationToken))
            {
                groups.Add(await ReadAsync(caller.Value, workspace, search, after: null, cancellationToken));
            }

            // A slower, older search must not overwrite a newer one.
            if (search != Search)
            {
                return;
            }

            Groups = groups;
        }

        Changed?.Invoke();
    }

    /// <summary>Looks for titles.</summary>
    public Task FindAsync(string title, CancellationToken cancellationToken)
    {
        Search = title.Trim();
        return RefreshAsync(cancellationToken);
    }

    /// <summary>Looks for titles once nothing more was typed for a moment.</summary>
    public async Task FindWhenTypedAsync(string title, CancellationToken cancellationToken)
    {
        var mine = ++_typed;
        await Task.Delay(TypingPause, time, cancellationToken);
        if (mine == _typed)
        {
            await FindAsync(title, cancellationToken);
        }
    }

    /// <summary>Reads the next page of one workspace.</summary>
    public async Task MoreAsync(WorkspaceSessions group, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(group);
        var caller = await callers.GetAsync(cancellationToken);
        Problem = caller.Error;
        if (caller.Succeeded && group.Next is { } after)
        {
            var more = await ReadAsync(caller.Value, group.Workspace, Search, after, cancellationToken);
            Put(more with { Sessions = [.. group.Sessions, .. more.Sessions.ExceptBy(group.Sessions.Select(session => session.Id), session => session.Id)] });
        }

        Changed?.Invoke();
    }

    /// <summary>Renames a session; true when it was renamed.</summary>
    public async Task<bool> RenameAsync(Session session, string title, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        var renamed = await ActAsync(caller => sessions.RenameAsync(caller, session.WorkspaceId, session.Id, title.Trim(), cancellationToken), cancellationToken);
        if (renamed is not null)
        {
            Replace(session, renamed);
        }

        Changed?.Invoke();
        return renamed is not null;
    }

    /// <summary>Archives a session, or brings it back; true when that is done, and then another list has it.</summary>
    public async Task<bool> SetStatusAsync(Session session, SessionStatus status, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        var moved = await ActAsync(caller => sessions.SetStatusAsync(caller, session.WorkspaceId, session.Id, status, cancellationToken), cancellationToken);
        if (moved is not null)
        {
            Replace(session, moved.Status == Status ? moved : null);
        }

        Changed?.Invoke();
        return moved is not null;
    }

    /// <summary>Deletes a session with its messages; true when it is gone.</summary>
    public async Task<bool> DeleteAsync(Session session, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        var deleted = await ActAsync(caller => sessions.DeleteAsync(caller, session.WorkspaceId, session.Id, cancellationToken), cancellationToken);
        if (deleted)
        {
            Replace(session, null);
        }

        Changed?.Invoke();
        return deleted;
    }

    private async Task<WorkspaceSessions> ReadAsync(Caller caller, Workspace workspace, string search, string? after, CancellationToken cancellationToken)
    {
        var page = await sessions.ListAsync(caller, workspace.Id, new SessionFilter(search.Length == 0 ? null : search, Status), PageSize, after, cancellationToken);
        return page.Succeeded
            ? new WorkspaceSessions(workspace, page.Value.Items, page.Value.Next, null)
            : new WorkspaceSessions(workspace, [], null, page.Error);
    }

    private async Task<T?> ActAsync<T>(Func<Caller, ValueTask<Outcome<T>>> action, CancellationToken cancellationToken)
    {
        var caller = await callers.GetAsync(cancellationToken);
        var outcome = caller.Succeeded ? await action(caller.Value) : caller.Error;
        Problem = outcome.Error;
        return outcome.Value;
    }

    private void Replace(Session old, Session? changed)
    {
        if (Groups?.FirstOrDefault(group => group.Workspace.Id == old.WorkspaceId) is { } group)
        {
            Put(group with
            {
                Sessions = [.. group.Sessions.Select(session => session.Id == old.Id ? changed : session).OfType<Session>()],
            });
        }
    }

    private void Put(WorkspaceSessions changed)
        => Groups = Groups?.Select(group => group.Workspace.Id == changed.Workspace.Id ? changed : group).ToArray();
}
