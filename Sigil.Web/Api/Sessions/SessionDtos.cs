// SPDX-License-Identifier: Apache-2.0

using System.ComponentModel;
using System.Text.Json;
using Sigil.Web.Api.Chat;

namespace Sigil.Web.Api.Sessions;

/// <summary>One page of sessions, most recently used first.</summary>
internal sealed record SessionPage(IReadOnlyList<SessionView> Sessions, string? Next);

/// <summary>A session.</summary>
internal sealed record SessionView(
    string Id,
    string WorkspaceId,
    string Title,
    string Status,
    string? Model,
    int MessageCount,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt);

/// <summary>A session to make.</summary>
internal sealed record SessionBody
{
    [Description("1 to 200 characters without control characters; without it, a usual one.")]
    public string? Title { get; init; }

    [Description("provider/model; without it, the usual one.")]
    public string? Model { get; init; }
}

/// <summary>What to change of a session; at least one field.</summary>
internal sealed record SessionPatch
{
    [Description("1 to 200 characters without control characters.")]
    public string? Title { get; init; }

    [Description("provider/model, or an empty text for the usual one.")]
    public string? Model { get; init; }

    [Description("active, or archived: kept to read, takes no messages.")]
    public string? Status { get; init; }
}

/// <summary>Where a copy of a session ends. Without a place: after the last turn that has ended.</summary>
internal sealed record BranchBody
{
    [Description("The last turn to copy.")]
    public string? FromTurn { get; init; }

    [Description("The last message to copy: one of yours, or an answer. Not together with from_turn.")]
    public string? FromMessage { get; init; }

    [Description("The copy's title; without it, the session's own.")]
    public string? Title { get; init; }
}

/// <summary>One page of turns, the latest page first, oldest turn first within the page.</summary>
/// <param name="Turns">The turns with their messages.</param>
/// <param name="Next">The value of <c>after</c> for the page of older turns; null on the first turns.</param>
internal sealed record MessagePage(IReadOnlyList<TurnView> Turns, string? Next);

/// <summary>A turn: one message of a person and everything that answered it.</summary>
internal sealed record TurnView(
    string Id,
    long Sequence,
    string Status,
    string? Model,
    UsageView? Usage,
    decimal? CostUsd,
    string? StopReason,
    TurnErrorView? Error,
    string? PartialText,
    DateTimeOffset AcceptedAt,
    DateTimeOffset? EndedAt,
    IReadOnlyList<MessageView> Messages);

/// <summary>Why a turn failed.</summary>
internal sealed record TurnErrorView(string Code, string Message, string? Fix);

/// <summary>A message as it is stored.</summary>
internal sealed record MessageView(
    string Id,
    string Role,
    string Content,
    IReadOnlyList<ToolCallView> ToolCalls,
    ToolOutcomeView? Tool,
    IReadOnlyList<string> Images,
    [property: Description("What its content was made from.")] IReadOnlyList<SourceView> Sources,
    [property: Description("What the scanner found in it; null where it found nothing.")] ScanMarkView? Scan,
    DateTimeOffset CreatedAt);

/// <summary>What the scanner found, and what became of the content.</summary>
internal sealed record ScanMarkView(string Outcome, [property: Description("Names of the rules that matched.")] IReadOnlyList<string> Rules);

/// <summary>A tool call that an assistant's message made.</summary>
internal sealed record ToolCallView(string CallId, string Name, JsonElement Input);

/// <summary>How the call that a tool's message answers ended.</summary>
internal sealed record ToolOutcomeView(
    string CallId,
    string Name,
    string Decision,
    string Reason,
    string Explanation,
    long DurationMs,
    bool IsError,
    bool Truncated);
