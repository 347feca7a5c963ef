// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Agent.Events;
using Sigil.Domain.Channels;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Security;
using Sigil.Web.Api.Streaming;

namespace Sigil.Web.Api.OpenAI;

/// <summary>Chat completions: one turn of the agent in the shape of OpenAI's endpoint.</summary>
internal sealed class CompletionsHandler(IConversations conversations, TimeProvider time)
{
    /// <summary>Accepts the message; from here on the turn goes on without its client.</summary>
    public async ValueTask<Outcome<TurnHandle>> AcceptAsync(Caller caller, CompletionBody body, string? sessionHeader, OnceKey? once, CancellationToken cancellationToken)
    {
        var message = CompletionRequests.Read(caller, body, sessionHeader);
        return message.Succeeded ? await conversations.SendAsync(message.Value with { Once = once }, cancellationToken) : message.Error;
    }

    /// <summary>Waits for the whole answer.</summary>
    public async ValueTask<Outcome<Completion>> AnswerAsync(TurnHandle turn, string model, CancellationToken cancellationToken)
    {
        var transcript = await TurnTranscript.ReadAsync(turn, cancellationToken);
        var id = IdOf(turn, model);
        return transcript.Error is { } error ? error : new Completion(
            id.Id,
            id.Created,
            model,
            [new CompletionChoice(0, new CompletionAnswer(transcript.Text), FinishReasons.Of(transcript.StopReason))],
            transcript.Usage is { } usage ? ToUsage(usage) : null);
    }

    /// <summary>Waits until the turn says something: the position before that, from which to stream, or the error that ended it in silence and that a client can still be told with a status.</summary>
    public static async ValueTask<Outcome<long>> AwaitFirstWordAsync(TurnHandle turn, CancellationToken cancellationToken)
    {
        var before = 0L;
        await foreach (var positioned in turn.Stream.ReadAsync(0, cancellationToken))
        {
            switch (positioned.Event)
            {
                case TurnError { Error: var error }:
                    return error;
                case TextDelta or ToolCallStarted or TurnEnded:
                    return before;
                default:
                    before = positioned.Position;
                    break;
            }
        }

        return before;
    }

    /// <summary>Names the completion.</summary>
    public CompletionId IdOf(TurnHandle turn, string model) => new(turn.TurnId, time.GetUtcNow().ToUnixTimeSeconds(), model);

    public static CompletionUsage ToUsage(TokenUsage usage) => new(usage.Input, usage.Output, usage.Total, new PromptTokensDetails(usage.CacheRead));
}
