// SPDX-License-Identifier: Apache-2.0

using System.Text.Json;
using Sigil.Domain.Agent.Events;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Security.Approvals;
using Sigil.Domain.Sessions;

namespace Sigil.Web.Api.Streaming;

/// <summary>Writes a turn's events as the gateway's own event stream; the id of each is its position, from which a client can go on.</summary>
internal sealed class TurnEventWriter : ITurnEventWriter
{
    public void Write(SseFrame frame, PositionedEvent positioned)
    {
        if (NameOf(positioned.Event) is not { } name)
        {
            return;
        }

        var json = frame.Begin(name, positioned.Position);
        json.WriteStartObject();
        WriteFields(json, positioned.Event);
        json.WriteEndObject();
        frame.End();
    }

    public void WriteCut(SseFrame frame, SigilError error)
    {
        var json = frame.Begin(SseEventNames.Error, null);
        json.WriteStartObject();
        WriteError(json, error);
        json.WriteEndObject();
        frame.End();
    }

    private static string? NameOf(AgentEvent agentEvent) => agentEvent switch
    {
        TurnAccepted => SseEventNames.SessionId,
        TextDelta => SseEventNames.TextDelta,
        ToolCallStarted => SseEventNames.ToolCall,
        ToolCallEnded => SseEventNames.ToolResult,
        ApprovalRequested => SseEventNames.ApprovalRequested,
        ApprovalAnswered => SseEventNames.ApprovalAnswered,
        TurnUsage => SseEventNames.Usage,
        TurnError => SseEventNames.Error,
        TurnEnded => SseEventNames.Done,
        _ => null,
    };

    private static void WriteFields(Utf8JsonWriter json, AgentEvent agentEvent)
    {
        switch (agentEvent)
        {
            case TurnAccepted accepted:
                json.WriteString("session_id"u8, accepted.SessionId.Value);
                json.WriteString("turn_id"u8, accepted.TurnId.Value);
                break;
            case TextDelta delta:
                json.WriteString("text"u8, delta.Text);
                break;
            case ToolCallStarted { Call: var call }:
                json.WriteString("call_id"u8, call.Id);
                json.WriteString("name"u8, call.Name);
                json.WritePropertyName("input"u8);
                ToolInput.Read(call.Arguments).WriteTo(json);
                break;
            case ToolCallEnded ended:
                WriteResult(json, ended.Outcome, ended.Result);
                break;
            case ApprovalRequested asked:
                json.WriteString("approval_id"u8, asked.ApprovalId.Value);
                json.WriteString("call_id"u8, asked.CallId);
                break;
            case ApprovalAnswered answered:
                json.WriteString("approval_id"u8, answered.ApprovalId.Value);
                json.WriteString("status"u8, ApprovalNames.Of(answered.Status));
                break;
            case TurnUsage usage:
                WriteUsage(json, usage.Model, usage.Usage, usage.CostUsd);
                break;
            case TurnError { Error: var error }:
                WriteError(json, error);
                break;
            case TurnEnded ended:
                json.WriteString("status"u8, WireNames.Of(ended.Status));
                json.WriteString("stop_reason"u8, ended.StopReason);
                break;
        }
    }

    private static void WriteResult(Utf8JsonWriter json, ToolOutcome outcome, string result)
    {
        json.WriteString("call_id"u8, outcome.CallId);
        json.WriteString("name"u8, outcome.ToolName);
        json.WriteString("result"u8, result);
        json.WriteString("decision"u8, outcome.Decision);
        json.WriteString("reason"u8, outcome.Reason);
        json.WriteString("explanation"u8, WireNames.Explain(outcome.Reason));
        json.WriteNumber("duration_ms"u8, outcome.DurationMs);
        json.WriteBoolean("is_error"u8, outcome.IsError);
        json.WriteBoolean("truncated"u8, outcome.Truncated);
    }

    /// <summary>The fields that say what a turn consumed.</summary>
    internal static void WriteUsage(Utf8JsonWriter json, ModelReference? model, TokenUsage? usage, decimal? costUsd)
    {
        json.WriteString("model"u8, model?.ToString());
        WriteNumber(json, "input_tokens", usage?.Input);
        WriteNumber(json, "output_tokens", usage?.Output);
        WriteNumber(json, "cache_read_tokens", usage?.CacheRead);
        WriteNumber(json, "cache_write_tokens", usage?.CacheWrite);
        WriteNumber(json, "cost_usd", costUsd);
    }

    /// <summary>Unknown is null, never zero.</summary>
    private static void WriteNumber(Utf8JsonWriter json, string name, decimal? value)
    {
        if (value is { } known)
        {
            json.WriteNumber(name, known);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static void WriteError(Utf8JsonWriter json, SigilError error)
    {
        json.WriteString("code"u8, error.Code.Value);
        json.WriteString("message"u8, error.Message);
        json.WriteString("error"u8, error.Message);
        json.WriteString("fix"u8, error.Fix);
    }
}
