// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Channels;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Security;
using Sigil.Domain.Sessions;
using Sigil.Web.Components.Circuits;

namespace Sigil.Web.Components.Pages.Chat;

/// <summary>One open chat: reads its history, follows every turn of the session wherever it was started, and passes on what the person does.
/// Used on the page's own thread of control only.</summary>
/// <remarks>A page that comes back after a lost connection opens the session again: turns that ended meanwhile are on disk, and those that still run are
/// followed from their first event, so nothing is lost and nothing shows twice.</remarks>
public sealed class Conversation : IDisposable
{
    /// <summary>Turns read at once.</summary>
    public const int PageSize = 30;

    private readonly IConversations _conversations;
    private readonly ISessionDirectory _sessions;
    private readonly ICurrentCaller _callers;
    private readonly TurnFollower _follower;
    private readonly Func<Func<Task>, Task> _dispatch;
    private CancellationTokenSource _open = new();
    private IDisposable? _watch;
    private bool _disposed;

    /// <param name="conversations">Where messages go.</param>
    /// <param name="sessions">Where history is.</param>
    /// <param name="callers">On whose behalf.</param>
    /// <param name="dispatch">Brings work from any thread to the page's.</param>
    /// <param name="onChange">Called after every change of <see cref="View"/>.</param>
    public Conversation(
        IConversations conversations, ISessionDirectory sessions, ICurrentCaller callers, Func<Func<Task>, Task> dispatch, Action<ChatChange> onChange)
    {
        _conversations = conversations;
        _sessions = sessions;
        _callers = callers;
        _dispatch = dispatch;
        _follower = new TurnFollower(onChange);
        Changed = onChange;
    }

    /// <summary>What to draw.</summary>
    public ChatViewModel View { get; } = new();

    public WorkspaceId WorkspaceId { get; private set; }

    public SessionId? SessionId { get; private set; }

    private Action<ChatChange> Changed { get; }

    /// <summary>Opens a session, or an empty chat when there is none yet.</summary>
    public async Task OpenAsync(WorkspaceId workspaceId, SessionId? sessionId)
    {
        Close();
        (WorkspaceId, SessionId) = (workspaceId, sessionId);
        View.Clear();
        if (sessionId is { } id)
        {
            View.Loading = true;
            Changed(ChatChange.State);
            await LoadAsync(id, _open.Token);
            View.Loading = false;
        }

        Changed(ChatChange.State);
    }

    /// <summary>Sends a message; the first one makes the session. True when it was accepted: then it is on disk.</summary>
    public async Task<bool> SendAsync(string text, ModelReference? model)
    {
        var sent = await ActAsync(caller => _conversations.SendAsync(
            new InboundMessage { Caller = caller, WorkspaceId = WorkspaceId, SessionId = SessionId, Content = text, Model = SessionId is null ? model : null },
            CancellationToken.None));
        if (sent is { } handle && SessionId is null)
        {
            SessionId = handle.SessionId;
            await LoadAsync(handle.SessionId, _open.Token);
            Changed(ChatChange.Session);
        }

        return sent is not null;
    }

    /// <summary>Stops a turn that waits or runs.</summary>
    public async Task StopAsync(TurnId turnId)
    {
        if (SessionId is { } session)
        {
            await ActAsync(caller => _conversations.CancelAsync(caller, WorkspaceId, session, turnId, CancellationToken.None));
        }
    }

    /// <summary>Asks again; the new turn replaces the old one.</summary>
    public async Task RetryAsync(TurnId turnId)
    {
        if (SessionId is { } session)
        {
            await ActAsync(caller => _conversations.RetryAsync(caller, WorkspaceId, session, turnId, CancellationToken.None));
        }
    }

    /// <summary>Sets the session's own model; null for the usual one.</summary>
    public async Task SetModelAsync(ModelReference? model)
    {
        if (SessionId is { } session
            && await ActAsync(caller => _sessions.SetModelAsync(caller, WorkspaceId, session, model, CancellationToken.None)) is { } changed)
        {
            View.Session = changed;
            Changed(ChatChange.State);
        }
    }

    /// <summary>Archives the session, or brings it back; true when that is done.</summary>
    public async Task<bool> SetStatusAsync(SessionStatus status)
    {
        if (SessionId is not { } session
            || await ActAsync(caller => _sessions.SetStatusAsync(caller, WorkspaceId, session, status, CancellationToken.None)) is not { } changed)
        {
            return false;
        }

        View.Session = changed;
        Changed(ChatChange.State);
        return true;
    }

    /// <summary>Makes a session that begins with a copy of this one, up to and including a turn; null when it was not made.</summary>
    public async Task<Session?> BranchAsync(TurnId turnId) => View.Session is { } session
        ? await ActAsync(caller => _sessions.BranchAsync(caller, WorkspaceId, session.Id, new BranchPoint(turnId), CopyTitle.Of(session.Title), CancellationToken.None))
        : null;

    /// <summary>Reads the page before the first turn shown.</summary>
    public async Task LoadEarlierAsync()
    {
        if (SessionId is { } session && View.Turns.FirstOrDefault() is { } first
            && await ActAsync(caller => _sessions.HistoryAsync(caller, WorkspaceId, session, first.Sequence, PageSize, _open.Token)) is { } page)
        {
            View.ShowEarlier(page, complete: page.Count < PageSize);
            Changed(ChatChange.State);
        }
    }

    public void Dispose()
    {
        _watch?.Dispose();
        _watch = null;
        if (!_disposed)
        {
            _disposed = true;
            _open.Cancel();
            _open.Dispose();
        }
    }

    private void Close()
    {
        _watch?.Dispose();
        _watch = null;
        _open.Cancel();
        _open.Dispose();
        _open = new CancellationTokenSource();
        _follower.Forget();
    }

    private async Task LoadAsync(SessionId session, CancellationToken cancellationToken)
    {
        View.Session = await ActAsync(caller => _sessions.GetAsync(caller, WorkspaceId, session, cancellationToken));
        if (View.Session is null || cancellationToken.IsCancellationRequested)
        {
            return;
        }

        // Watched before the history is read: a turn accepted in between is then seen twice, which is harmless, and never missed.
        var accepted = new List<TurnHandle>();
        var reading = true;
        void OnAccepted(TurnHandle handle) => _ = _dispatch(async () =>
        {
            if (reading)
            {
                accepted.Add(handle);
            }
            else if (!cancellationToken.IsCancellationRequested)
            {
                await AcceptAsync(handle, cancellationToken);
            }
        });

        _watch = await ActAsync(caller => _conversations.WatchAsync(caller, WorkspaceId, session, OnAccepted, cancellationToken));
        await ShowLatestAsync(session, cancellationToken);
        reading = false;
        foreach (var handle in accepted)
        {
            await AcceptAsync(handle, cancellationToken);
        }
    }

    private async Task AcceptAsync(TurnHandle handle, CancellationToken cancellationToken)
    {
        if (_follower.Follows(handle.TurnId))
        {
            return;
        }

        if (View.Find(handle.TurnId) is null)
        {
            await ShowLatestAsync(handle.SessionId, cancellationToken);
        }

        if (View.Find(handle.TurnId) is { Active: true } turn)
        {
            _ = _dispatch(() => _follower.FollowAsync(turn, handle.Stream, cancellationToken));
        }

        Changed(ChatChange.Turns);
    }

    private async Task ShowLatestAsync(SessionId session, CancellationToken cancellationToken)
    {
        if (await ActAsync(caller => _sessions.HistoryAsync(caller, WorkspaceId, session, null, PageSize, cancellationToken)) is { } page
            && !cancellationToken.IsCancellationRequested)
        {
            View.ShowLatest(page, complete: page.Count < PageSize);
        }
    }

    /// <summary>Does something as the caller; a failure becomes the page's problem.</summary>
    private async Task<T?> ActAsync<T>(Func<Caller, ValueTask<Outcome<T>>> action)
    {
        var caller = await _callers.GetAsync(CancellationToken.None);
        var outcome = caller.Succeeded ? await action(caller.Value) : caller.Error;
        View.Problem = outcome.Error;
        if (!outcome.Succeeded)
        {
            Changed(ChatChange.State);
        }

        return outcome.Value;
    }
}
