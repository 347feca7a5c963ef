// SPDX-License-Identifier: Apache-2.0

using System.ComponentModel;
using System.Text.Json;

namespace Sigil.Web.Api.Chat;

/// <summary>A message to the agent.</summary>
internal sealed record ChatBody
{
    [Description("The message: 1 character to 1 MiB of UTF-8.")]
    public required string Content { get; init; }

    [Description("The workspace to talk in.")]
    public required string WorkspaceId { get; init; }

    [Description("The session to go on with; without it a new one is made.")]
    public string? SessionId { get; init; }

    [Description("provider/model for this turn, and for the session when it is new.")]
    public string? Model { get; init; }

    [Description("Images as data URLs: PNG, JPEG, GIF or WebP.")]
    public IReadOnlyList<string?>? Images { get; init; }

    [Description("What becomes of the turn when you go away before its end and nobody else watches it: continue (the default) or cancel.")]
    public string? OnDisconnect { get; init; }
}

/// <summary>What the agent answered.</summary>
internal sealed record ChatAnswer(
    string Content,
    string SessionId,
    string TurnId,
    string? Model,
    UsageView? Usage,
    decimal? CostUsd,
    string? StopReason,
    IReadOnlyList<ToolUseView> ToolCalls);

/// <summary>Tokens; cached ones are part of the input.</summary>
internal sealed record UsageView(long InputTokens, long OutputTokens, long CacheReadTokens, long CacheWriteTokens);

/// <summary>A tool call of a turn with what came of it.</summary>
internal sealed record ToolUseView(
    string CallId,
    string Name,
    JsonElement Input,
    string? Result,
    string? Decision,
    string? Reason,
    string? Explanation,
    long? DurationMs,
    bool IsError,
    bool Truncated);
