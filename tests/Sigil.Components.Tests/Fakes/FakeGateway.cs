// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Agent.Events;
using Sigil.Domain.Channels;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Security;
using Sigil.Domain.Sessions;

namespace Sigil.Components.Tests.Fakes;

/// <summary>Conversations and sessions in memory: the test writes the turns, the pages see what a gateway would show them.</summary>
internal sealed class FakeGateway : IConversations, ISessionDirectory
{
    public static readonly WorkspaceId Personal = WorkspaceId.Parse("personal");
    public static readonly UserId Owner = UserId.Parse("usr_owner");
    public static readonly DateTimeOffset Start = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly Dictionary<SessionId, List<Action<TurnHandle>>> _watchers = [];
    private int _ids;

    public List<Session> Sessions { get; } = [];

    public Dictionary<SessionId, List<TurnHistory>> Turns { get; } = [];

    public Dictionary<TurnId, FakeTurnStream> Streams { get; } = [];

    public List<InboundMessage> Sent { get; } = [];

    public List<TurnId> Cancelled { get; } = [];

    public List<TurnId> Retried { get; } = [];

    /// <summary>What the next calls answer instead of doing anything; null for the usual.</summary>
    public SigilError? Refusal { get; set; }

    public FakeTurnStream LastStream => Streams.Values.Last();

    public Session AddSession(string title, WorkspaceId? workspace = null)
    {
        var session = new Session
        {
            Id = SessionId.Parse($"ses_{++_ids}"),
            WorkspaceId = workspace ?? Personal,
            UserId = Owner,
            Title = title,
            Status = SessionStatus.Active,
            CreatedAt = Start,
            UpdatedAt = Start,
        };
        Sessions.Insert(0, session);
        Turns[session.Id] = [];
        return session;
    }

    public TurnHistory AddTurn(Session session, string question, TurnStatus status = TurnStatus.Completed, Func<Turn, Turn>? change = null, params Message[] answer)
    {
        var turn = new Turn { Id = TurnId.Parse($"trn_{++_ids}"), SessionId = session.Id, Sequence = _ids, Status = status, AcceptedAt = Start };
        turn = change?.Invoke(turn) ?? turn;
        var asked = Say(session, MessageRole.User, question) with { TurnId = turn.Id };
        var history = new TurnHistory(turn, [asked, .. answer.Select(message => message with { TurnId = turn.Id })]);
        Turns[session.Id].Add(history);
        return history;
    }

    public Message Say(Session session, MessageRole role, string text) => new()
    {
        Id = MessageId.Parse($"msg_{++_ids}"),
        SessionId = session.Id,
        TurnId = default,
        Role = role,
        Origin = role == MessageRole.User ? Origin.UserInput : Origin.System,
        Content = text,
        CreatedAt = Start,
    };

    /// <summary>A turn begins, as if another client had sent the message.</summary>
    public TurnHandle Accept(Session session, string question)
    {
        var turn = AddTurn(session, question, TurnStatus.Running).Turn;
        var stream = Streams[turn.Id] = new FakeTurnStream(session.Id, turn.Id);
        stream.Write(new TurnAccepted(session.Id, turn.Id));
        var handle = new TurnHandle(session.WorkspaceId, session.Id, turn.Id, stream);
        foreach (var watcher in _watchers.GetValueOrDefault(session.Id, []).ToArray())
        {
            watcher(handle);
        }

        return handle;
    }

    public ValueTask<Outcome<TurnHandle>> SendAsync(InboundMessage message, CancellationToken cancellationToken)
    {
        if (Refusal is { } refusal)
        {
            return ValueTask.FromResult<Outcome<TurnHandle>>(refusal);
        }

        Sent.Add(message);
        var session = Sessions.FirstOrDefault(known => known.Id == message.SessionId) ?? AddSession(message.Content, message.WorkspaceId);
        return ValueTask.FromResult<Outcome<TurnHandle>>(Accept(session, message.Content));
    }

    public ValueTask<Outcome<TurnHandle>> RetryAsync(Caller caller, WorkspaceId workspaceId, SessionId sessionId, TurnId turnId, CancellationToken cancellationToken)
    {
        Retried.Add(turnId);
        var replaced = Turns[sessionId].Single(history => history.Turn.Id == turnId);
        Turns[sessionId].Remove(replaced);
        return ValueTask.FromResult<Outcome<TurnHandle>>(Accept(Sessions.Single(known => known.Id == sessionId), replaced.Messages[0].Content));
    }

    public ValueTask<Outcome<bool>> CancelAsync(Caller caller, WorkspaceId workspaceId, SessionId sessionId, TurnId turnId, CancellationToken cancellationToken)
    {
        Cancelled.Add(turnId);
        Streams[turnId].End(TurnStatus.Cancelled);
        return ValueTask.FromResult<Outcome<bool>>(true);
    }

    public ValueTask<Outcome<TurnHandle>> OpenTurnAsync(Caller caller, WorkspaceId workspaceId, SessionId sessionId, TurnId turnId, CancellationToken cancellationToken)
        => throw new NotSupportedException();

    public ValueTask<Outcome<IDisposable>> WatchAsync(Caller caller, WorkspaceId workspaceId, SessionId sessionId, Action<TurnHandle> onAccepted, CancellationToken cancellationToken)
    {
        var watchers = _watchers.TryGetValue(sessionId, out var known) ? known : _watchers[sessionId] = [];
        watchers.Add(onAccepted);
        foreach (var stream in Streams.Values.Where(stream => stream.SessionId == sessionId && !stream.Ended).ToArray())
        {
            onAccepted(new TurnHandle(workspaceId, sessionId, stream.TurnId, stream));
        }

        return ValueTask.FromResult(FakeSubscription.Until(() => watchers.Remove(onAccepted)));
    }

    public ValueTask<Outcome<Page<Session>>> ListAsync(Caller caller, WorkspaceId workspaceId, SessionFilter filter, int limit, string? after, CancellationToken cancellationToken)
    {
        var found = Sessions.Where(session => session.WorkspaceId == workspaceId
            && (filter.Title is null || session.Title.Contains(filter.Title, StringComparison.OrdinalIgnoreCase))
            && (filter.Status is null || session.Status == filter.Status)).ToArray();
        var skip = after is null ? 0 : int.Parse(after, System.Globalization.CultureInfo.InvariantCulture);
        var next = skip + limit < found.Length ? (skip + limit).ToString(System.Globalization.CultureInfo.InvariantCulture) : null;
        return ValueTask.FromResult<Outcome<Page<Session>>>(new Page<Session>([.. found.Skip(skip).Take(limit)], next));
    }

    public ValueTask<Outcome<Session>> GetAsync(Caller caller, WorkspaceId workspaceId, SessionId sessionId, CancellationToken cancellationToken)
        => ValueTask.FromResult(Sessions.FirstOrDefault(known => known.Id == sessionId && known.WorkspaceId == workspaceId) is { } session
            ? session
            : (Outcome<Session>)SigilError.NotFound("session"));

    public ValueTask<Outcome<IReadOnlyList<TurnHistory>>> HistoryAsync(
        Caller caller, WorkspaceId workspaceId, SessionId sessionId, long? beforeSequence, int limit, CancellationToken cancellationToken)
    {
        TurnHistory[] page = [.. Turns[sessionId].Where(history => beforeSequence is null || history.Turn.Sequence < beforeSequence).TakeLast(limit)];
        return ValueTask.FromResult(FakeSubscription.List(page));
    }

    /// <summary>Where a copy was asked for last.</summary>
    public BranchPoint? Branched { get; private set; }

    public ValueTask<Outcome<SessionExport>> ExportAsync(Caller caller, WorkspaceId workspaceId, SessionId sessionId, CancellationToken cancellationToken)
        => throw new NotSupportedException();

    public ValueTask<Outcome<Session>> CreateAsync(Caller caller, WorkspaceId workspaceId, string? title, ModelReference? model, CancellationToken cancellationToken)
        => throw new NotSupportedException();

    public ValueTask<Outcome<Session>> BranchAsync(Caller caller, WorkspaceId workspaceId, SessionId sessionId, BranchPoint upTo, string? title, CancellationToken cancellationToken)
    {
        Branched = upTo;
        var original = Sessions.Find(session => session.Id == sessionId)!;
        Sessions.Add(original with { Id = SessionId.Parse("ses_branch") });
        return ValueTask.FromResult<Outcome<Session>>(Sessions[^1]);
    }

    public ValueTask<Outcome<Session>> ChangeAsync(
        Caller caller, WorkspaceId workspaceId, SessionId sessionId, SessionChange change, long? expected, CancellationToken cancellationToken)
        => ValueTask.FromResult(Change(sessionId, session => session with
        {
            Title = change.Title ?? session.Title,
            Model = change.UsualModel ? null : change.Model ?? session.Model,
            Status = change.Status ?? session.Status,
        }));

    public ValueTask<Outcome<bool>> DeleteAsync(Caller caller, WorkspaceId workspaceId, SessionId sessionId, long? expected, CancellationToken cancellationToken)
        => ValueTask.FromResult<Outcome<bool>>(Sessions.RemoveAll(session => session.Id == sessionId) > 0);

    private Outcome<Session> Change(SessionId id, Func<Session, Session> change)
    {
        if (Refusal is { } refusal)
        {
            return refusal;
        }

        var index = Sessions.FindIndex(session => session.Id == id);
        return Sessions[index] = change(Sessions[index]);
    }
}
