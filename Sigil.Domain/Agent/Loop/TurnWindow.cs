// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Providers;
using Sigil.Domain.Security.Flow;
using Sigil.Domain.Sessions;

namespace Sigil.Domain.Agent.Loop;

/// <summary>Chooses what of a session's past a model sees: whole turns, newest first, as many as there is room for.</summary>
internal sealed class TurnWindow(ITurnStore turns, TurnMessages mapper)
{
    private const int MaxPage = 50;

    /// <summary>The turns before <paramref name="beforeSequence"/>, oldest message first. It begins with a user's message, and no tool call is without its result.</summary>
    public async ValueTask<IReadOnlyList<ChatMessage>> LoadAsync(
        WorkspaceId workspaceId, SessionId sessionId, long beforeSequence, int room, CancellationToken cancellationToken)
    {
        var chosen = new List<List<ChatMessage>>();
        long? before = beforeSequence;
        while (before is not null && room > 0)
        {
            // A turn is mostly a question and an answer.
            var size = Math.Clamp((room / 2) + 1, 1, MaxPage);
            var page = await turns.ListAsync(workspaceId, sessionId, before, size, cancellationToken).ConfigureAwait(false);
            before = page.Count == size ? page[^1].Turn.Sequence : null;
            for (var i = 0; i < page.Count && room > 0; i++)
            {
                room = Take(page[i], chosen, room);
            }
        }

        // Older turns than the model sees may have left their mark on what it wrote.
        var messages = new List<ChatMessage>();
        var seen = new SourceUnion(complete: before is null && room > 0);
        for (var i = chosen.Count - 1; i >= 0; i--)
        {
            foreach (var message in chosen[i])
            {
                messages.Add(message.Sources.Count > 0 ? message : message with { Sources = seen.ToList() });
                seen.Add(messages[^1]);
            }
        }

        return messages;
    }

    /// <summary>Adds the turn and returns the room that is left. A turn that does not fit is told in short, and it is the last: older ones without it would make no sense.</summary>
    private int Take(TurnHistory history, List<List<ChatMessage>> chosen, int room)
    {
        var messages = mapper.Map(history);
        if (messages.Count == 0)
        {
            return room;
        }

        if (messages.Count <= room)
        {
            chosen.Add(messages);
            return room - messages.Count;
        }

        var brief = TurnMessages.Shorten(messages);
        if (brief.Count <= room)
        {
            chosen.Add(brief);
        }

        return 0;
    }
}
