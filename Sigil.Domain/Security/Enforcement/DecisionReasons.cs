// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Enforcement;

/// <summary>The wire names of <see cref="DecisionReason"/>, as clients and the audit log see them, and a sentence for people.</summary>
public static class DecisionReasons
{
    /// <summary>The stable name, for example <c>workspace_allow_missing</c>.</summary>
    public static string WireName(this DecisionReason reason) => reason switch
    {
        DecisionReason.Ok => "ok",
        DecisionReason.RequestInvalid => "request_invalid",
        DecisionReason.PluginNotRegistered => "plugin_not_registered",
        DecisionReason.PluginAllowMissing => "plugin_allow_missing",
        DecisionReason.PluginDenyMatch => "plugin_deny_match",
        DecisionReason.WorkspaceDenyMatch => "workspace_deny_match",
        DecisionReason.WorkspaceAllowMissing => "workspace_allow_missing",
        DecisionReason.UserPermissionMissing => "user_permission_missing",
        DecisionReason.PatternInvalid => "pattern_invalid",
        DecisionReason.AuditUnavailable => "audit_unavailable",
        _ => "unknown",
    };

    /// <summary>One sentence that tells a person why.</summary>
    public static string Explain(this DecisionReason reason) => reason switch
    {
        DecisionReason.Ok => "The plugin, the workspace and the user all allow it.",
        DecisionReason.RequestInvalid => "The request was not well formed.",
        DecisionReason.PluginNotRegistered => "No such plugin is registered.",
        DecisionReason.PluginAllowMissing => "The plugin was never granted this.",
        DecisionReason.PluginDenyMatch => "The plugin is denied this.",
        DecisionReason.WorkspaceDenyMatch => "The workspace denies this.",
        DecisionReason.WorkspaceAllowMissing => "The workspace does not allow this.",
        DecisionReason.UserPermissionMissing => "The user may not do this.",
        DecisionReason.PatternInvalid => "A rule is malformed, so nothing is allowed by it.",
        DecisionReason.AuditUnavailable => "The audit log could not record the decision.",
        _ => "Nothing was decided.",
    };

    /// <summary>The sentence for a reason that is known by its wire name; that of <see cref="DecisionReason.Unknown"/> for any other text.</summary>
    public static string Explain(string wireName) => Array.Find(Enum.GetValues<DecisionReason>(), reason => reason.WireName() == wireName).Explain();
}
