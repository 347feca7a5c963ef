// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Security.Auditing;

namespace Sigil.Domain.Security.Enforcement;

/// <summary>What the audit log keeps of a decision: who, what, where, what each side said, and which call it was about. Never the arguments themselves.</summary>
internal static class DecisionAudit
{
    public static AuditEntry Entry(EnforcementRequest request, DecisionReason reason, IReadOnlyList<SideFinding> sides) => new()
    {
        Action = AuditActions.CapabilityCheck,
        Result = reason == DecisionReason.Ok ? "allowed" : "denied",
        Actor = request.Caller.UserId.ToString(),
        Plugin = request.Plugin,
        WorkspaceId = request.WorkspaceId == default ? null : request.WorkspaceId,
        SessionId = request.SessionId,
        Details = Details(request, reason, sides),
    };

    private static Dictionary<string, string> Details(EnforcementRequest request, DecisionReason reason, IReadOnlyList<SideFinding> sides)
    {
        var details = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["capability"] = request.Capability,
            ["reason"] = reason.WireName(),
        };

        foreach (var name in new[] { Sides.PluginAllow, Sides.PluginDeny, Sides.WorkspaceAllow, Sides.WorkspaceDeny, Sides.UserAllow })
        {
            details[name] = sides.Any(side => side.Side == name && side.Matched) ? "true" : "false";
        }

        if (sides.FirstOrDefault(side => side.Malformed is not null) is { } broken)
        {
            details["malformed_side"] = broken.Side;
            details["malformed_rule"] = broken.Malformed!;
        }

        AddKnown(details, "path", request.PathScope);
        AddKnown(details, "call_id", request.CallId);
        AddKnown(details, "turn_id", request.TurnId?.ToString());
        AddKnown(details, "arguments_sha256", request.ArgumentsHash);
        AddKnown(details, "door", request.Caller.Door);
        AddKnown(details, "credential", request.Caller.CredentialId);
        return details;
    }

    private static void AddKnown(Dictionary<string, string> details, string name, string? value)
    {
        if (value is not null)
        {
            details[name] = value;
        }
    }
}
