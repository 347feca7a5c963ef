// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Sessions;

namespace Sigil.Testing.InMemory;

/// <summary>What a copy of a session begins with.</summary>
internal static class InMemoryBranch
{
    /// <summary>The turns to copy, renamed, in order.</summary>
    public static List<TurnHistory> Copy(SessionBranch branch, IEnumerable<TurnHistory> all, IIdSource ids)
    {
        var turns = all.Where(turn => turn.Turn.Status != TurnStatus.Superseded).OrderBy(turn => turn.Turn.Sequence).ToList();
        var last = LastOf(branch, turns);
        var ended = turns.Where(turn => !IsUnfinished(turn) && (last is null || turn.Turn.Sequence <= last.Turn.Sequence));
        return [.. ended.Select(turn => Copy(turn, branch.UpToMessage is { } message && turn == last ? message : null, branch.NewSession.Id, ids))];
    }

    private static TurnHistory? LastOf(SessionBranch branch, List<TurnHistory> turns)
    {
        if (branch is { UpToTurn: null, UpToMessage: null })
        {
            return null;
        }

        var last = branch.UpToMessage is { } id ? turns.Find(turn => turn.Messages.Any(message => message.Id == id)) : turns.Find(turn => turn.Turn.Id == branch.UpToTurn);
        if (last is null)
        {
            throw new SigilException(SigilError.NotFound(branch.UpToMessage is null ? "turn" : "message"));
        }

        if (IsUnfinished(last))
        {
            throw new SigilException(new SigilError(ErrorCodes.StoreConflict, "The turn has not ended."));
        }

        return last.Messages.FirstOrDefault(message => message.Id == branch.UpToMessage) is { } end && (end.Role == MessageRole.Tool || end.ToolCalls.Count > 0)
            ? throw new SigilException(new SigilError(ErrorCodes.StoreInvalidInput, "A copy cannot end in the middle of a tool call.", "from_message"))
            : last;
    }

    private static TurnHistory Copy(TurnHistory turn, MessageId? upTo, SessionId session, IIdSource ids)
    {
        var copy = turn.Turn with { Id = TurnId.New(ids), SessionId = session, RetryOf = null };
        var kept = upTo is { } end ? turn.Messages.TakeWhile(message => message.Id != end).Append(turn.Messages.First(message => message.Id == end)).ToList() : [.. turn.Messages];
        if (kept.Count < turn.Messages.Count)
        {
            copy = new Turn { Id = copy.Id, SessionId = session, Sequence = copy.Sequence, Status = TurnStatus.Cancelled, AcceptedAt = copy.AcceptedAt, EndedAt = copy.EndedAt };
        }

        return new TurnHistory(copy, [.. kept.Select(message => message with { Id = MessageId.New(ids), SessionId = session, TurnId = copy.Id })]);
    }

    private static bool IsUnfinished(TurnHistory turn) => turn.Turn.Status is TurnStatus.Queued or TurnStatus.Running;
}
