// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Identity;
using Sigil.Domain.Security;

namespace Sigil.Web.Components.Pages.Settings.Users;

/// <summary>Roles as people say them.</summary>
internal static class RoleWords
{
    private static readonly UserRole[] Roles = [UserRole.Owner, UserRole.Admin, UserRole.Member, UserRole.Guest];

    public static string Title(UserRole role) => role switch
    {
        UserRole.Owner => "Owner",
        UserRole.Admin => "Administrator",
        UserRole.Member => "Member",
        UserRole.Guest => "Guest",
        _ => "No role",
    };

    /// <summary>What somebody of that role may do, in a sentence.</summary>
    public static string Explain(UserRole role) => role switch
    {
        UserRole.Owner => "May do everything, and make other owners.",
        UserRole.Admin => "Runs the gateway: users, workspaces, tokens, the audit log. Makes no owner.",
        UserRole.Member => "Chats in the workspaces that admit them, with all tools allowed there. Makes tokens of their own.",
        UserRole.Guest => "Chats in the workspaces that admit them, with the clock and the calculator only.",
        _ => "May do nothing.",
    };

    /// <summary>The word for it in a form.</summary>
    public static string Name(UserRole role) => role.ToString();

    /// <summary>The role of such a word; one that may do nothing for any other.</summary>
    public static UserRole Parse(string name) => Array.Find(Roles, role => Name(role) == name);

    /// <summary>The roles that the caller may give.</summary>
    public static IEnumerable<(string Value, string Text)> Offered(Caller caller)
        => Roles.Where(role => IsWithin(role, caller)).Select(role => (Name(role), Title(role)));

    /// <summary>Whether somebody of that role may do no more than the caller may now: only then may the caller act on them.</summary>
    public static bool IsWithin(UserRole role, Caller caller) => RolePermissions.Of(role).IsWithin(caller.Permissions);
}
