// SPDX-License-Identifier: Apache-2.0

using System.Text.Json;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Common.Events;
using Sigil.Domain.Sessions;
using Sigil.Web.Api.Streaming;

namespace Sigil.Web.Api.Events;

/// <summary>Writes the gateway's events: the type is the event's name, and what happened is its data.</summary>
internal static class GatewayEventWriter
{
    public static void Write(SseFrame frame, PostedEvent posted)
    {
        var json = frame.Begin(posted.Event.Type, posted.Id);
        json.WriteStartObject();
        json.WriteString("type"u8, posted.Event.Type);
        json.WriteString("at"u8, posted.At);
        WriteFields(json, posted.Event);
        json.WriteEndObject();
        frame.End();
    }

    public static void WriteCut(SseFrame frame, SigilError error)
    {
        var json = frame.Begin(SseEventNames.Error, null);
        json.WriteStartObject();
        json.WriteString("code"u8, error.Code.Value);
        json.WriteString("message"u8, error.Message);
        json.WriteString("fix"u8, error.Fix);
        json.WriteEndObject();
        frame.End();
    }

    private static void WriteFields(Utf8JsonWriter json, GatewayEvent told)
    {
        switch (told)
        {
            case SessionEvent session:
                json.WriteString("workspace_id"u8, session.WorkspaceId.Value);
                json.WriteString("session_id"u8, session.SessionId.Value);
                break;
            case TurnEvent turn:
                WriteTurn(json, turn);
                break;
            case ProviderEvent provider:
                json.WriteString("provider"u8, provider.Provider);
                json.WriteBoolean("available"u8, provider.Available);
                json.WriteString("error_code"u8, provider.ErrorCode);
                break;
            case ConfigurationEvent configuration:
                WriteConfiguration(json, configuration);
                break;
            case WorkspaceEvent workspace:
                json.WriteString("workspace_id"u8, workspace.WorkspaceId.Value);
                break;
            case UserEvent user:
                json.WriteString("user_id"u8, user.UserId.Value);
                break;
            case BudgetEvent budget:
                WriteBudget(json, budget);
                break;
            case ApprovalEvent approval:
                WriteApproval(json, approval);
                break;
            case SecretEvent secret:
                json.WriteString("secret"u8, secret.Secret);
                json.WriteString("workspace_id"u8, secret.WorkspaceId?.Value);
                break;
            case AuditEvent audit:
                json.WriteNumber("sequence"u8, audit.Sequence);
                json.WriteString("action"u8, audit.Action);
                json.WriteString("actor"u8, audit.Actor);
                json.WriteString("result"u8, audit.Result);
                json.WriteString("workspace_id"u8, audit.WorkspaceId?.Value);
                break;
        }
    }

    private static void WriteTurn(Utf8JsonWriter json, TurnEvent turn)
    {
        json.WriteString("workspace_id"u8, turn.WorkspaceId.Value);
        json.WriteString("session_id"u8, turn.SessionId.Value);
        json.WriteString("turn_id"u8, turn.TurnId.Value);
        if (turn.Status is not { } status)
        {
            return;
        }

        json.WriteString("status"u8, WireNames.Of(status));
        json.WriteString("error_code"u8, turn.ErrorCode);
        TurnEventWriter.WriteUsage(json, turn.Model, turn.Usage, turn.CostUsd);
    }

    private static void WriteBudget(Utf8JsonWriter json, BudgetEvent budget)
    {
        json.WriteString("user_id"u8, budget.UserId.Value);
        json.WriteString("workspace_id"u8, budget.WorkspaceId.Value);
        json.WriteString("scope"u8, budget.Scope);
        json.WriteString("window"u8, budget.Window);
        json.WriteString("measure"u8, budget.Measure);
        json.WriteNumber("limit"u8, budget.Limit);
        json.WriteNumber("used"u8, budget.Used);
        if (budget.ResetsAt is { } resets)
        {
            json.WriteString("resets_at"u8, resets);
        }
    }

    private static void WriteApproval(Utf8JsonWriter json, ApprovalEvent approval)
    {
        json.WriteString("approval_id"u8, approval.ApprovalId.Value);
        json.WriteString("workspace_id"u8, approval.WorkspaceId.Value);
        json.WriteString("session_id"u8, approval.SessionId.Value);
        json.WriteString("turn_id"u8, approval.TurnId.Value);
        json.WriteString("tool"u8, approval.Tool);
        json.WriteString("status"u8, approval.Status);
    }

    private static void WriteConfiguration(Utf8JsonWriter json, ConfigurationEvent configuration)
    {
        json.WriteString("source"u8, configuration.Source);
        json.WriteStartArray("keys"u8);
        foreach (var key in configuration.Keys)
        {
            json.WriteStringValue(key);
        }

        json.WriteEndArray();
    }
}
