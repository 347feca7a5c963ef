// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Sessions;

namespace Sigil.Web.Components.Pages.Chat;

/// <summary>What a chat page shows: the turns of one session and what the page wants to say about it.</summary>
public sealed class ChatViewModel
{
    private readonly SortedList<long, TurnViewModel> _turns = [];

    /// <summary>The turns, oldest first.</summary>
    public IList<TurnViewModel> Turns => _turns.Values;

    /// <summary>The session; null for a new chat.</summary>
    public Session? Session { get; set; }

    /// <summary>True while the first page of turns is being read.</summary>
    public bool Loading { get; set; }

    /// <summary>True when there are turns before the first one shown.</summary>
    public bool HasEarlier { get; private set; }

    /// <summary>What went wrong with the last action, until the next one.</summary>
    public SigilError? Problem { get; set; }

    /// <summary>The turn that is worked on now: the first that waits or runs.</summary>
    public TurnViewModel? ActiveTurn => Turns.FirstOrDefault(turn => turn.Active);

    /// <summary>True when the session takes messages: it is new, or active.</summary>
    public bool TakesMessages => Session is null or { Status: SessionStatus.Active };

    /// <summary>The last turn, when it has ended and can be asked again.</summary>
    public TurnViewModel? RetryableTurn => TakesMessages && Turns.LastOrDefault() is { Active: false } last ? last : null;

    /// <summary>Forgets the turns.</summary>
    public void Clear()
    {
        _turns.Clear();
        HasEarlier = false;
        Session = null;
        Problem = null;
    }

    /// <summary>The turn with that id, or null.</summary>
    public TurnViewModel? Find(TurnId id) => Turns.FirstOrDefault(turn => turn.Id == id);

    /// <summary>Takes in the newest page. A turn that is on the page and was running here keeps what it has streamed; one that the page no longer has was replaced.</summary>
    /// <param name="page">Turns, oldest first.</param>
    /// <param name="complete">True when there are none before it.</param>
    public void ShowLatest(IReadOnlyList<TurnHistory> page, bool complete)
    {
        ArgumentNullException.ThrowIfNull(page);
        var known = _turns.Values.ToDictionary(turn => turn.Id);
        var from = complete || page.Count == 0 ? long.MinValue : page[0].Turn.Sequence;
        foreach (var gone in _turns.Keys.Where(sequence => sequence >= from).ToArray())
        {
            _turns.Remove(gone);
        }

        if (_turns.Count == 0)
        {
            HasEarlier = !complete;
        }

        foreach (var history in page)
        {
            _turns[history.Turn.Sequence] = known.TryGetValue(history.Turn.Id, out var turn) ? turn : TurnViewModel.From(history);
        }
    }

    /// <summary>Takes in a page before the first turn shown.</summary>
    public void ShowEarlier(IReadOnlyList<TurnHistory> page, bool complete)
    {
        ArgumentNullException.ThrowIfNull(page);
        foreach (var history in page)
        {
            _turns.TryAdd(history.Turn.Sequence, TurnViewModel.From(history));
        }

        HasEarlier = !complete;
    }
}
