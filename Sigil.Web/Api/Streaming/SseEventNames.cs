// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Web.Api.Streaming;

/// <summary>The names of the events that a turn's stream consists of.</summary>
internal static class SseEventNames
{
    public const string SessionId = "session_id";
    public const string TextDelta = "text_delta";
    public const string ToolCall = "tool_call";
    public const string ToolResult = "tool_result";
    public const string ApprovalRequested = "approval_requested";
    public const string ApprovalAnswered = "approval_answered";
    public const string Usage = "usage";
    public const string Error = "error";
    public const string Done = "done";
}
