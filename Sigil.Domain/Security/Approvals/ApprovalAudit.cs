// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Security.Auditing;
using Sigil.Domain.Security.Flow;

namespace Sigil.Domain.Security.Approvals;

/// <summary>What the audit log keeps of questions and answers: names, rules and hashes, never arguments.</summary>
internal static class ApprovalAudit
{
    public const string Gateway = "gateway";

    public static AuditEntry Entry(string action, Approval approval, string result, UserId? actor)
    {
        var details = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["approval_id"] = approval.Id.ToString(),
            ["tool_name"] = approval.Tool,
            ["call_id"] = approval.CallId,
            ["turn_id"] = approval.TurnId.ToString(),
            ["call_hash"] = approval.CallHash,
            ["flow_rule"] = approval.Rule.WireName(),
        };
        if (approval.Answer != ApprovalAnswer.Unknown)
        {
            details["answer"] = ApprovalNames.Of(approval.Answer);
        }

        if (approval.StandingId is { } standing)
        {
            details["standing_id"] = standing;
        }

        if (approval.Sources.Count > 0)
        {
            details["flow_sources"] = string.Join(", ", approval.Sources);
        }

        return new AuditEntry
        {
            Action = action,
            Result = result,
            Actor = actor?.ToString() ?? Gateway,
            Plugin = approval.Plugin,
            WorkspaceId = approval.WorkspaceId,
            SessionId = approval.SessionId,
            Details = details,
        };
    }

    public static AuditEntry Entry(string action, StandingApproval standing, UserId actor) => new()
    {
        Action = action,
        Result = "ok",
        Actor = actor.ToString(),
        Plugin = standing.Plugin,
        WorkspaceId = standing.WorkspaceId,
        SessionId = standing.SessionId,
        Details = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["standing_id"] = standing.Id.ToString(),
            ["tool_name"] = standing.Tool,
            ["constraints"] = string.Join(' ', standing.Constraints.Select(constraint => constraint.Name)),
        },
    };
}
