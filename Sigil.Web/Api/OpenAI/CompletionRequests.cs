// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Channels;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Security;

namespace Sigil.Web.Api.OpenAI;

/// <summary>Reads a completion request into the message that every door hands in.</summary>
/// <remarks>With a stable name for the session (<c>user</c> or the header) the gateway keeps the conversation and takes the last message; without, the client keeps it and its messages are the history.
/// System text of a client never becomes the gateway's system prompt.</remarks>
internal static class CompletionRequests
{
    /// <summary>Names the session; wins over the body's <c>user</c>.</summary>
    public const string SessionHeader = "X-Sigil-Session";

    public static Outcome<InboundMessage> Read(Caller caller, CompletionBody body, string? sessionHeader)
    {
        if (CompletionOptions.Check(body.Rest) is { } refused)
        {
            return refused;
        }

        var target = CompletionTarget.Parse(body.Model);
        var conversation = Conversation.Read(body.Messages);
        if (!target.Succeeded || !conversation.Succeeded)
        {
            return target.Error ?? conversation.Error!;
        }

        var key = string.IsNullOrEmpty(sessionHeader) ? body.User : sessionHeader;
        return new InboundMessage
        {
            Caller = caller,
            WorkspaceId = target.Value.WorkspaceId,
            Model = target.Value.Model,
            ClientKey = key,
            Content = conversation.Value.Last.Text,
            Images = conversation.Value.Last.Images,
            Ephemeral = key is null ? new EphemeralHistory(conversation.Value.History) : null,
            ClientInstructions = conversation.Value.Instructions,
            Temperature = body.Temperature,
            MaxOutputTokens = body.MaxCompletionTokens ?? body.MaxTokens,
        };
    }
}
