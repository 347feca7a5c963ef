// SPDX-License-Identifier: Apache-2.0

using System.Globalization;
using System.Text;
using Sigil.Domain.Security.Auditing;
using Sigil.Domain.Security.Enforcement;
using Sigil.Domain.Security.Flow;
using Sigil.Domain.Sessions;

namespace Sigil.Domain.Agent.Tools;

/// <summary>What the audit log keeps of a tool call: sizes, hashes and names. Never arguments or results, which may hold secrets.</summary>
internal static class DispatchAudit
{
    private const int MaxNameLength = 64;

    public static AuditEntry Entry(ToolCallState state, ToolOutcome outcome) => new()
    {
        Action = AuditActions.ToolDispatch,
        Result = state.ErrorKind switch
        {
            null => "ok",
            ToolErrorKinds.Denied or ToolErrorKinds.NotApproved => "denied",
            ToolErrorKinds.Cancelled => "cancelled",
            _ => "failed",
        },
        Actor = state.Context.Caller.UserId.ToString(),
        Plugin = state.Tool?.Descriptor.Plugin,
        WorkspaceId = state.Context.Workspace.Id,
        SessionId = state.Context.SessionId,
        Details = Details(state, outcome),
    };

    private static Dictionary<string, string> Details(ToolCallState state, ToolOutcome outcome)
    {
        var details = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["tool_name"] = Plain(state.Call.Name),
            ["call_id"] = state.Call.Id,
            ["turn_id"] = state.Context.TurnId.ToString(),
            ["decision"] = outcome.Decision,
            ["reason"] = outcome.Reason,
            ["duration_ms"] = outcome.DurationMs.ToString(CultureInfo.InvariantCulture),
            ["result_bytes"] = Size(state.Result ?? ""),
            ["truncated"] = outcome.Truncated ? "true" : "false",
            ["arguments_sha256"] = EnforcementGuard.HashArguments(state.Call.Arguments),
            ["arguments_bytes"] = Size(state.Call.Arguments),
        };
        if (state.Flow is { } flow)
        {
            details["flow"] = FlowNames.Of(flow.Outcome);
            details["flow_rule"] = flow.Rule.WireName();
            details["call_hash"] = flow.CallHash;
            if (flow.Finding.Sources.Count > 0)
            {
                details["flow_sources"] = string.Join(", ", flow.Finding.Sources);
            }
        }

        if (state.ErrorKind is not null)
        {
            details["error_kind"] = state.ErrorKind;
        }

        return details;
    }

    private static string Size(string text) => Encoding.UTF8.GetByteCount(text).ToString(CultureInfo.InvariantCulture);

    // An unknown tool's name is whatever the model wrote (LA-1).
    private static string Plain(string name)
        => string.Concat(name.Take(MaxNameLength).Select(character => character is > ' ' and <= '~' ? character : '?'));
}
