// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Administration;
using Sigil.Domain.Security.Enforcement;
using Sigil.Web.Components.Text;

namespace Sigil.Web.Components.Pages.Settings.Workspaces;

/// <summary>What the enforcer would say, in words.</summary>
internal static class PreviewWords
{
    /// <summary>What decides, in a sentence.</summary>
    public static string Why(ToolPreview answer) => Why(answer.Tool, answer.Preview);

    /// <summary>Who has a say.</summary>
    public static string Side(string side) => side switch
    {
        Sides.PluginAllow => "Plugin allows",
        Sides.PluginDeny => "Plugin denies",
        Sides.WorkspaceDeny => "Workspace denies",
        Sides.WorkspaceAllow => "Workspace allows",
        Sides.UserAllow => "Role allows",
        _ => side,
    };

    /// <summary>The rule that matched on that side.</summary>
    public static string Found(SideFinding side) => side.Rule is { } rule ? VisibleText.Line(rule) : "no rule";

    private static string Why(string tool, EnforcementPreview preview) => preview.Reason switch
    {
        DecisionReason.Ok => $"Allowed by {Rule(preview, Sides.WorkspaceAllow)} here and {Rule(preview, Sides.UserAllow)} of their role.",
        DecisionReason.WorkspaceDenyMatch => $"Denied by {Rule(preview, Sides.WorkspaceDeny)} here, whatever allows it.",
        DecisionReason.WorkspaceAllowMissing => "No allowed pattern here covers it.",
        DecisionReason.UserPermissionMissing => $"Their role does not include “tool.{VisibleText.Line(tool)}”, or they are disabled.",
        DecisionReason.PluginDenyMatch => $"The plugin that brings it is denied {Rule(preview, Sides.PluginDeny)}.",
        DecisionReason.PatternInvalid when preview.Sides.FirstOrDefault(side => side.Malformed is not null) is { } side
            => $"“{VisibleText.Line(side.Malformed)}” is no pattern ({Side(side.Side).ToLowerInvariant()}); until that is put right, nothing is allowed.",
        var reason => reason.Explain(),
    };

    private static string Rule(EnforcementPreview preview, string side)
        => preview.Sides.FirstOrDefault(finding => finding.Side == side)?.Rule is { } rule ? $"“{VisibleText.Line(rule)}”" : "a rule";
}
