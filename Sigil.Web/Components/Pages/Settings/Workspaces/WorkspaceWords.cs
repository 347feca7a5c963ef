// SPDX-License-Identifier: Apache-2.0

using System.Globalization;
using Sigil.Domain.Administration;
using Sigil.Domain.Workspaces;
using Sigil.Web.Components.Text;

namespace Sigil.Web.Components.Pages.Settings.Workspaces;

/// <summary>A workspace's settings in a few words.</summary>
internal static class WorkspaceWords
{
    /// <summary>The member's name; the id of one who is no user yet.</summary>
    public static string Name(WorkspaceMember member) => member.Name is { } name ? VisibleText.Line(name) : member.UserId.Value;

    public static string Members(int count) => count switch
    {
        0 => "no members",
        1 => "1 member",
        _ => string.Create(CultureInfo.InvariantCulture, $"{count} members"),
    };

    public static string Tools(Workspace workspace) => (workspace.ToolAllow.Texts.Count, workspace.ToolDeny.Texts.Count) switch
    {
        (0, _) => "no tools",
        (var allow, 0) => $"{Patterns(allow)} allowed",
        (var allow, var deny) => string.Create(CultureInfo.InvariantCulture, $"{Patterns(allow)} allowed, {deny} denied"),
    };

    private static string Patterns(int count) => count == 1 ? "1 tool pattern" : string.Create(CultureInfo.InvariantCulture, $"{count} tool patterns");
}
