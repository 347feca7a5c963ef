// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Agent.Tools;
using Sigil.Domain.Common;
using Sigil.Domain.Security.Flow;
using Sigil.Domain.Security.Scanning;
using Sigil.Domain.Sessions;

namespace Sigil.Domain.Agent.Loop;

/// <summary>Makes the messages that a turn stores.</summary>
internal sealed class MessageFactory(IIdSource ids, TimeProvider time)
{
    /// <summary>What a person asks, and with it a new turn, which gets <paramref name="turnId"/> where one was set aside.</summary>
    public Message Question(SessionId sessionId, TurnId? turnId, string content, IReadOnlyList<ImagePart> images, ScanMark? scan) => new()
    {
        Id = MessageId.New(ids),
        SessionId = sessionId,
        TurnId = turnId ?? TurnId.New(ids),
        Role = MessageRole.User,
        Origin = Origin.UserInput,
        Content = content,
        Images = images,
        Scan = scan,
        CreatedAt = time.GetUtcNow(),
    };

    public Message Answer(TurnContext turn, string text, IReadOnlyList<ToolCall> calls) => new()
    {
        Id = MessageId.New(ids),
        SessionId = turn.SessionId,
        TurnId = turn.TurnId,
        Role = MessageRole.Assistant,
        Origin = Origin.System,
        Content = text,
        ToolCalls = calls,
        Scan = turn.AnswerMark,
        Sources = MessageSources.Kept(MessageRole.Assistant, SourceLists.Union(turn.Messages)),
        CreatedAt = time.GetUtcNow(),
    };

    public Message Result(TurnContext turn, ToolRun run) => new()
    {
        Id = MessageId.New(ids),
        SessionId = turn.SessionId,
        TurnId = turn.TurnId,
        Role = MessageRole.Tool,
        Origin = run.Origin,
        Content = run.Result,
        Tool = run.Outcome,
        Scan = run.Scan,
        Sources = MessageSources.Kept(MessageRole.Tool, [run.Source]),
        CreatedAt = time.GetUtcNow(),
    };
}
