// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Administration;
using Sigil.Web.Navigation;

namespace Sigil.Web.Components.Pages.Settings.Workspaces;

/// <summary>Which workspaces the list shows, in addresses and in words.</summary>
internal static class WorkspaceScopes
{
    /// <summary>The part of the query that says it.</summary>
    public const string Parameter = "show";

    public static IReadOnlyList<(WorkspaceScope Scope, string Title)> Titles { get; } =
        [(WorkspaceScope.Own, "Yours"), (WorkspaceScope.All, "All"), (WorkspaceScope.Deleted, "Deleted")];

    /// <summary>One's own for anything that is not known.</summary>
    public static WorkspaceScope Parse(string? text) => text switch
    {
        "all" => WorkspaceScope.All,
        "deleted" => WorkspaceScope.Deleted,
        _ => WorkspaceScope.Own,
    };

    public static string Url(WorkspaceScope scope) => scope switch
    {
        WorkspaceScope.All => $"{SigilUrls.SettingsWorkspaces}?{Parameter}=all",
        WorkspaceScope.Deleted => $"{SigilUrls.SettingsWorkspaces}?{Parameter}=deleted",
        _ => SigilUrls.SettingsWorkspaces,
    };

    /// <summary>What is said where there is none.</summary>
    public static string Nothing(WorkspaceScope scope) => scope switch
    {
        WorkspaceScope.Deleted => "No deleted workspace is waiting. One that you delete stays here for seven days and can be brought back.",
        WorkspaceScope.All => "There is no workspace.",
        _ => "You are a member of no workspace yet. An administrator can make you one.",
    };
}
