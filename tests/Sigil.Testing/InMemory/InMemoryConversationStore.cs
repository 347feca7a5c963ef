// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Sessions;

namespace Sigil.Testing.InMemory;

/// <summary>Sessions and turns without a disk, for tests of the rooms above; it keeps the same contracts as the real stores.</summary>
public sealed class InMemoryConversationStore(TimeProvider time) : ISessionStore, ITurnStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(WorkspaceId, SessionId), StoredSession> _sessions = [];
    private readonly Dictionary<(WorkspaceId, TurnId), StoredTurn> _turns = [];
    private long _lastUpdate;

    public InMemoryConversationStore()
        : this(TimeProvider.System)
    {
    }

    /// <summary>The last checkpoint of each turn that has not ended.</summary>
    public IReadOnlyDictionary<TurnId, string> Checkpoints
    {
        get
        {
            lock (_lock)
            {
                return _turns.Values.Where(turn => turn.Turn is { Status: TurnStatus.Queued or TurnStatus.Running, PartialText: not null })
                    .ToDictionary(turn => turn.Turn.Id, turn => turn.Turn.PartialText!);
            }
        }
    }

    public ValueTask<Session?> FindAsync(WorkspaceId workspaceId, SessionId sessionId, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return new(_sessions.GetValueOrDefault((workspaceId, sessionId))?.Shown);
        }
    }

    public ValueTask<Session?> FindByClientKeyAsync(WorkspaceId workspaceId, UserId userId, string clientKey, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return new(FindByClientKey(workspaceId, userId, clientKey));
        }
    }

    public ValueTask<Page<Session>> ListAsync(SessionQuery query, CancellationToken cancellationToken)
    {
        if (query.Limit is < 1 or > 200)
        {
            throw Invalid("A page has 1 to 200 sessions.", "limit");
        }

        var before = long.MaxValue;
        if (query.After is not null && !long.TryParse(query.After, out before))
        {
            throw Invalid("The cursor is not one that this gateway made.", "after");
        }

        lock (_lock)
        {
            var rows = _sessions.Values
                .Where(row => row.Session.WorkspaceId == query.WorkspaceId && row.Session.UserId == query.UserId && row.UpdateKey < before)
                .Where(row => query.Status is null || row.Session.Status == query.Status)
                .Where(row => query.Title is null || row.Session.Title.Contains(query.Title, StringComparison.OrdinalIgnoreCase))
                .OrderByDescending(row => row.UpdateKey).Take(query.Limit + 1).ToList();
            var page = rows.Take(query.Limit).ToList();
            return new(new Page<Session>([.. page.Select(row => row.Shown)], rows.Count > query.Limit ? $"{page[^1].UpdateKey}" : null));
        }
    }

    public ValueTask AddAsync(Session session, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_sessions.ContainsKey((session.WorkspaceId, session.Id)) || KeyTaken(session))
            {
                throw Conflict("There is such a session already.");
            }

            _sessions[(session.WorkspaceId, session.Id)] = new StoredSession { Session = session, UpdateKey = ++_lastUpdate };
            return default;
        }
    }

    public ValueTask BranchAsync(SessionBranch branch, IIdSource ids, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var (workspace, made) = (branch.NewSession.WorkspaceId, branch.NewSession.Id);
            if (!_sessions.ContainsKey((workspace, branch.From)))
            {
                throw new SigilException(SigilError.NotFound("session"));
            }

            var copies = InMemoryBranch.Copy(branch, TurnsOf(workspace, branch.From).Select(turn => turn.ToHistory()), ids);
            var session = new StoredSession { Session = branch.NewSession, UpdateKey = ++_lastUpdate };
            _sessions.Add((workspace, made), session);
            foreach (var copy in copies)
            {
                var turn = new StoredTurn { Turn = copy.Turn with { Sequence = ++session.LastTurn } };
                _turns.Add((workspace, turn.Turn.Id), turn);
                Add(session, turn, copy.Messages);
            }

            return default;
        }
    }

    public ValueTask<bool> UpdateAsync(Session session, long? expected, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (!_sessions.TryGetValue((session.WorkspaceId, session.Id), out var row))
            {
                return new(false);
            }

            if (expected is { } seen && seen != row.Revision)
            {
                throw new SigilException(SigilError.Changed("session"));
            }

            row.Session = row.Session with { Title = session.Title, Status = session.Status, Model = session.Model, UpdatedAt = time.GetUtcNow() };
            row.UpdateKey = ++_lastUpdate;
            return new(true);
        }
    }

    public ValueTask<bool> DeleteAsync(WorkspaceId workspaceId, SessionId sessionId, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            foreach (var turn in TurnsOf(workspaceId, sessionId).ToList())
            {
                _turns.Remove((workspaceId, turn.Turn.Id));
            }

            return new(_sessions.Remove((workspaceId, sessionId)));
        }
    }

    public async ValueTask<int> DeleteOfUserAsync(WorkspaceId workspaceId, UserId userId, CancellationToken cancellationToken)
    {
        SessionId[] sessions;
        lock (_lock)
        {
            sessions = [.. _sessions.Values.Select(row => row.Session).Where(session => session.WorkspaceId == workspaceId && session.UserId == userId).Select(session => session.Id)];
        }

        foreach (var session in sessions)
        {
            await DeleteAsync(workspaceId, session, cancellationToken);
        }

        return sessions.Length;
    }

    public ValueTask<Turn> BeginAsync(TurnDraft draft, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            Check(draft);
            var retried = draft.RetryOf is { } id ? Retryable(draft, id) : null;
            var session = draft.NewSession is { } made ? new StoredSession { Session = made } : _sessions[(draft.WorkspaceId, draft.SessionId)];
            _sessions[(draft.WorkspaceId, draft.SessionId)] = session;
            if (retried is not null)
            {
                retried.Turn = retried.Turn with { Status = TurnStatus.Superseded };
                session.Count(-retried.Messages.Count);
            }

            var turn = new Turn
            {
                Id = draft.TurnId,
                SessionId = draft.SessionId,
                Sequence = ++session.LastTurn,
                Status = TurnStatus.Queued,
                RetryOf = draft.RetryOf,
                AcceptedAt = draft.AcceptedAt,
            };
            var stored = new StoredTurn { Turn = turn };
            _turns[(draft.WorkspaceId, draft.TurnId)] = stored;
            Add(session, stored, [draft.UserMessage]);
            var title = draft.Naming is { } naming && naming.From == session.Session.Title ? naming.To : session.Session.Title;
            session.Session = session.Session with { UpdatedAt = draft.AcceptedAt, Title = title };
            session.UpdateKey = ++_lastUpdate;
            return new(turn);
        }
    }

    public ValueTask<long> StartAsync(WorkspaceId workspaceId, TurnId turnId, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var turn = Unfinished(workspaceId, turnId);
            turn.Turn = turn.Turn with { Status = TurnStatus.Running };
            return new(_sessions[(workspaceId, turn.Turn.SessionId)].Session.UsedTokens);
        }
    }

    public ValueTask AppendAsync(WorkspaceId workspaceId, IReadOnlyList<Message> messages, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (messages.Count > 0)
            {
                var turn = Unfinished(workspaceId, messages[0].TurnId);
                Add(_sessions[(workspaceId, turn.Turn.SessionId)], turn, messages);
                turn.Turn = turn.Turn with { PartialText = null };
            }

            return default;
        }
    }

    public ValueTask CheckpointAsync(WorkspaceId workspaceId, TurnId turnId, string partialText, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_turns.TryGetValue((workspaceId, turnId), out var turn) && turn.Unfinished)
            {
                turn.Turn = turn.Turn with { PartialText = partialText };
            }

            return default;
        }
    }

    public ValueTask CompleteAsync(TurnCompletion completion, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (completion.Status is not (TurnStatus.Completed or TurnStatus.Failed or TurnStatus.Cancelled or TurnStatus.Interrupted))
            {
                throw Invalid("A turn ends completed, failed, cancelled or interrupted.", "status");
            }

            var turn = Unfinished(completion.WorkspaceId, completion.TurnId);
            if (turn.Turn.SessionId != completion.SessionId)
            {
                throw new SigilException(SigilError.NotFound("turn"));
            }

            var session = _sessions[(completion.WorkspaceId, turn.Turn.SessionId)];
            session.Session = session.Session with { UsedTokens = session.Session.UsedTokens + (completion.Usage?.Total ?? 0) };
            Add(session, turn, completion.Messages);
            turn.Turn = turn.Turn with
            {
                Status = completion.Status,
                Model = completion.Model,
                Usage = completion.Usage,
                CostUsd = completion.CostUsd,
                StopReason = completion.StopReason,
                ErrorCode = completion.ErrorCode,
                ErrorMessage = completion.ErrorMessage,
                ErrorFix = completion.ErrorFix,
                PartialText = completion.PartialText,
                EndedAt = completion.EndedAt,
            };
            return default;
        }
    }

    public ValueTask<TurnHistory?> FindAsync(WorkspaceId workspaceId, SessionId sessionId, TurnId turnId, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return new(_turns.TryGetValue((workspaceId, turnId), out var turn) && turn.Turn.SessionId == sessionId ? turn.ToHistory() : null);
        }
    }

    public ValueTask<IReadOnlyList<TurnHistory>> ListAsync(
        WorkspaceId workspaceId, SessionId sessionId, long? beforeSequence, int limit, CancellationToken cancellationToken)
    {
        if (limit < 1)
        {
            throw Invalid("A page has at least one turn.", "limit");
        }

        lock (_lock)
        {
            return new([.. TurnsOf(workspaceId, sessionId)
                .Where(turn => turn.Turn.Status != TurnStatus.Superseded && turn.Turn.Sequence < (beforeSequence ?? long.MaxValue))
                .OrderByDescending(turn => turn.Turn.Sequence).Take(limit).Select(turn => turn.ToHistory())]);
        }
    }

    public ValueTask<IReadOnlyList<TurnHistory>> ReadAsync(
        WorkspaceId workspaceId, SessionId sessionId, long afterSequence, int limit, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return new([.. TurnsOf(workspaceId, sessionId)
                .Where(turn => turn.Turn.Status != TurnStatus.Superseded && turn.Turn.Sequence > afterSequence)
                .OrderBy(turn => turn.Turn.Sequence).Take(limit).Select(turn => turn.ToHistory())]);
        }
    }

    public ValueTask<int> InterruptUnfinishedAsync(WorkspaceId workspaceId, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var cut = _turns.Where(pair => pair.Key.Item1 == workspaceId && pair.Value.Unfinished).Select(pair => pair.Value).ToList();
            foreach (var turn in cut)
            {
                turn.Turn = turn.Turn with
                {
                    Status = TurnStatus.Interrupted,
                    ErrorCode = ErrorCodes.TurnInterrupted.Value,
                    ErrorMessage = "The gateway stopped before this turn ended.",
                    ErrorFix = "Retry the turn.",
                    EndedAt = time.GetUtcNow(),
                };
            }

            return new(cut.Count);
        }
    }

    private static void Add(StoredSession session, StoredTurn turn, IReadOnlyList<Message> messages)
    {
        foreach (var message in messages)
        {
            if (message.TurnId != turn.Turn.Id || message.SessionId != turn.Turn.SessionId)
            {
                throw Invalid("A message belongs to another turn.", "messages");
            }
        }

        turn.Messages.AddRange(messages.Select(message => message with { Sequence = ++session.LastMessage }));
        session.Count(messages.Count);
    }

    private static SigilException Invalid(string text, string field) => new(new SigilError(ErrorCodes.StoreInvalidInput, text, field));

    private static SigilException Conflict(string text) => new(new SigilError(ErrorCodes.StoreConflict, text));

    private void Check(TurnDraft draft)
    {
        var message = draft.UserMessage;
        var consistent = message.SessionId == draft.SessionId && message.TurnId == draft.TurnId
            && (draft.NewSession is null || draft.NewSession.Id == draft.SessionId && draft.NewSession.WorkspaceId == draft.WorkspaceId);
        if (!consistent)
        {
            throw Invalid("Session, turn and message of a draft do not belong together.", "session_id");
        }

        var exists = _sessions.ContainsKey((draft.WorkspaceId, draft.SessionId));
        if (draft.NewSession is null && !exists)
        {
            throw new SigilException(SigilError.NotFound("session"));
        }

        if (_turns.ContainsKey((draft.WorkspaceId, draft.TurnId)) || draft.NewSession is { } made && (exists || KeyTaken(made)))
        {
            throw Conflict("There is such a session or turn already.");
        }
    }

    private StoredTurn Retryable(TurnDraft draft, TurnId id)
    {
        if (!_turns.TryGetValue((draft.WorkspaceId, id), out var turn) || turn.Turn.SessionId != draft.SessionId)
        {
            throw new SigilException(SigilError.NotFound("turn"));
        }

        return turn.Unfinished || turn.Turn.Status == TurnStatus.Superseded
            ? throw new SigilException(new SigilError(ErrorCodes.TurnNotRetryable, "The turn has not ended, or was retried already."))
            : turn;
    }

    private StoredTurn Unfinished(WorkspaceId workspaceId, TurnId turnId)
    {
        if (!_turns.TryGetValue((workspaceId, turnId), out var turn))
        {
            throw new SigilException(SigilError.NotFound("turn"));
        }

        return turn.Unfinished ? turn : throw Conflict("The turn has ended.");
    }

    private bool KeyTaken(Session session) => session.ClientKey is { } key && FindByClientKey(session.WorkspaceId, session.UserId, key) is not null;

    private Session? FindByClientKey(WorkspaceId workspaceId, UserId userId, string clientKey) => _sessions.Values
        .FirstOrDefault(row => row.Session.WorkspaceId == workspaceId && row.Session.UserId == userId && row.Session.ClientKey == clientKey)?.Shown;

    private IEnumerable<StoredTurn> TurnsOf(WorkspaceId workspaceId, SessionId sessionId)
        => _turns.Where(pair => pair.Key.Item1 == workspaceId && pair.Value.Turn.SessionId == sessionId).Select(pair => pair.Value);
}
