// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Identity;
using Sigil.Web.Components.Controls;
using Sigil.Web.Navigation;

namespace Sigil.Web.Components.Pages.Settings;

/// <summary>The pages of the settings, in the order of the list.</summary>
internal static class SettingsAreas
{
    public static IReadOnlyList<SettingsArea> All { get; } =
    [
        new(SigilUrls.SettingsApprovals, "Approvals", "Calls of tools that wait for you, and what you allowed for more than one.", IconName.Question, Permissions.ApprovalsAnswer),
        new(SigilUrls.SettingsTokens, "API tokens", "Credentials for scripts and programs: make, look over, revoke.", IconName.Key, Permissions.AccountTokens),
        new(SigilUrls.SettingsSignIns, "Sign-ins", "Where you are signed in, and how to end it.", IconName.Screen, Permissions.AccountSignIns),
        new(SigilUrls.SettingsUsage, "Usage", "Tokens and costs by day, and what is left of the limits.", IconName.Pulse, Permissions.AccountRead),
        new(SigilUrls.SettingsWorkspaces, "Workspaces", "Who shares which chats, and what tools may do there.", IconName.Workspace, Permissions.WorkspacesRead),
        new(SigilUrls.SettingsExplain, "Explain a call", "Would this call run, for this user, here, now? And which rule says so?", IconName.Search, Permissions.SecurityCheck),
        new(SigilUrls.SettingsUsers, "Users", "Who may use the gateway, and what each of them may do.", IconName.People, Permissions.AdminUsers),
        new(SigilUrls.SettingsProviders, "Providers", "Vendors of models and their keys, the default model, failover, prices.", IconName.Plug, Permissions.AdminProviders),
        new(SigilUrls.SettingsSecrets, "Secrets", "Keys and passwords that are used and never shown, and where they may go.", IconName.Key, Permissions.AdminSecrets),
        new(SigilUrls.SettingsConfiguration, "Configuration", "What sigil.yaml says: keys, limits, workspaces. Changes apply while Sigil runs.", IconName.Braces, Permissions.AdminConfig),
        new(SigilUrls.SettingsAudit, "Audit log", "Who did what, and what was refused.", IconName.Log, Permissions.AdminAudit),
    ];
}
