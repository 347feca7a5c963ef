// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Security.Capabilities;

namespace Sigil.Domain.Identity;

/// <summary>What each role may do: the one table.</summary>
public static class RolePermissions
{
    private static readonly CapabilitySet Owner = CapabilitySet.Parse(["*"]);

    private static readonly CapabilitySet Admin = CapabilitySet.Parse(
        ["chat.*", "sessions.*", "workspaces.*", "models.*", "events.*", "status.*", "security.*", "approvals.*", "account.*", "admin.*", "tool.*"]);

    private static readonly CapabilitySet Member = CapabilitySet.Parse(
        ["chat.*", "sessions.*", "workspaces.read", "models.read", "events.read", "status.read", "security.check", "approvals.answer", "account.*", "tool.*"]);

    private static readonly CapabilitySet Guest = CapabilitySet.Parse(
        ["chat.send", "sessions.*", "workspaces.read", "models.read", "events.read", "approvals.answer", "account.read", "account.sign_ins", "tool.time_now", "tool.calculator"]);

    /// <summary>The permissions of a role; none for an unknown one.</summary>
    public static CapabilitySet Of(UserRole role) => role switch
    {
        UserRole.Owner => Owner,
        UserRole.Admin => Admin,
        UserRole.Member => Member,
        UserRole.Guest => Guest,
        _ => CapabilitySet.Empty,
    };
}
