// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Agent.Prompting;
using Sigil.Domain.Providers;
using Sigil.Domain.Security.Flow;
using Sigil.Domain.Sessions;

namespace Sigil.Domain.Agent.Loop;

/// <summary>A turn of a conversation that the client keeps: its history is taken as given, and nothing is stored.</summary>
/// <param name="history">User and assistant messages, oldest first.</param>
internal sealed class EphemeralJournal(IReadOnlyList<ChatMessage> history) : ITurnJournal
{
    public bool Keeps => false;

    public ValueTask<long> StartAsync(CancellationToken cancellationToken) => new(0L);

    public ValueTask<IReadOnlyList<ChatMessage>> LoadHistoryAsync(int room, CancellationToken cancellationToken)
    {
        // A turn begins with a user's message: that is where the cut may be.
        var first = Math.Max(0, history.Count - room);
        while (first < history.Count && history[first].Role != MessageRole.User)
        {
            first++;
        }

        var messages = new List<ChatMessage>(history.Count - first);
        for (var i = first; i < history.Count; i++)
        {
            var given = history[i];
            messages.Add(new ChatMessage { Role = given.Role, Content = TemplateTokens.Neutralise(given.Content), Images = given.Images, Sources = given.Role == MessageRole.User ? SourceLists.User : SourceLists.Client });
        }

        return new(messages);
    }

    public ValueTask AppendAsync(IReadOnlyList<Message> messages, CancellationToken cancellationToken) => default;

    public ValueTask CheckpointAsync(string partialText, CancellationToken cancellationToken) => default;

    public ValueTask CompleteAsync(TurnCompletion completion, CancellationToken cancellationToken) => default;
}
