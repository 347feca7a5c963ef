// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Identity;

/// <summary>A user's role; what each may do is the table in <see cref="RolePermissions"/>.</summary>
public enum UserRole
{
    /// <summary>Not known: may do nothing.</summary>
    Unknown = 0,

    /// <summary>Chats with the harmless tools.</summary>
    Guest,

    /// <summary>Uses the workspaces that admit them.</summary>
    Member,

    /// <summary>Runs the gateway.</summary>
    Admin,

    /// <summary>Owns the gateway; there is always one.</summary>
    Owner,
}
