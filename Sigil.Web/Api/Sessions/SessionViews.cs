// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Sessions;
using Sigil.Web.Api.Chat;
using Sigil.Web.Api.Streaming;

namespace Sigil.Web.Api.Sessions;

/// <summary>Sessions, turns and messages as clients see them.</summary>
internal static class SessionViews
{
    public static SessionView ToView(this Session session) => new(
        session.Id.Value,
        session.WorkspaceId.Value,
        session.Title,
        WireNames.Of(session.Status),
        session.Model?.ToString(),
        session.MessageCount,
        session.CreatedAt,
        session.UpdatedAt);

    public static TurnView ToView(this TurnHistory history)
    {
        var turn = history.Turn;
        return new TurnView(
            turn.Id.Value,
            turn.Sequence,
            WireNames.Of(turn.Status),
            turn.Model?.ToString(),
            turn.Usage is { } usage ? new UsageView(usage.Input, usage.Output, usage.CacheRead, usage.CacheWrite) : null,
            turn.CostUsd,
            turn.StopReason,
            turn.ErrorCode is { } code ? new TurnErrorView(code, turn.ErrorMessage ?? "", turn.ErrorFix) : null,
            turn.PartialText,
            turn.AcceptedAt,
            turn.EndedAt,
            [.. history.Messages.Select(ToView)]);
    }

    private static MessageView ToView(Message message) => new(
        message.Id.Value,
        WireNames.Of(message.Role),
        message.Content,
        [.. message.ToolCalls.Select(call => new ToolCallView(call.Id, call.Name, ToolInput.Read(call.Arguments)))],
        message.Tool is { } outcome ? ToView(outcome) : null,
        [.. message.Images.Select(DataUrls.Write)],
        [.. MessageSources.Of(message).Select(SourceViews.ToView)],
        message.Scan is { } mark ? new ScanMarkView(WireNames.Of(mark.Outcome), mark.Rules) : null,
        message.CreatedAt);

    private static ToolOutcomeView ToView(ToolOutcome outcome) => new(
        outcome.CallId,
        outcome.ToolName,
        outcome.Decision,
        outcome.Reason,
        WireNames.Explain(outcome.Reason),
        outcome.DurationMs,
        outcome.IsError,
        outcome.Truncated);
}
