// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Identity;

/// <summary>Every permission that the doors ask for: the same dotted vocabulary as the capabilities, so that one pattern language covers both.</summary>
public static class Permissions
{
    public const string ChatSend = "chat.send";
    public const string SessionsRead = "sessions.read";
    public const string SessionsWrite = "sessions.write";
    public const string WorkspacesRead = "workspaces.read";
    public const string WorkspacesWrite = "workspaces.write";
    public const string ModelsRead = "models.read";
    public const string EventsRead = "events.read";
    public const string StatusRead = "status.read";
    public const string SecurityCheck = "security.check";
    public const string ApprovalsAnswer = "approvals.answer";
    public const string AccountRead = "account.read";
    public const string AccountSignIns = "account.sign_ins";
    public const string AccountTokens = "account.tokens";
    public const string AdminAudit = "admin.audit";
    public const string AdminWorkspaces = "admin.workspaces";
    public const string AdminUsers = "admin.users";
    public const string AdminConfig = "admin.config";
    public const string AdminTokens = "admin.tokens";
    public const string AdminProviders = "admin.providers";
    public const string AdminSecrets = "admin.secrets";
    public const string AdminSignIns = "admin.sign_ins";
    public const string AdminUsage = "admin.usage";
    public const string OwnerBackup = "owner.backup";
    public const string OwnerEnvironment = "owner.environment";
    public const string OwnerLoginLink = "owner.login_link";
}
