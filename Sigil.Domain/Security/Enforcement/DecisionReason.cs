// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Enforcement;

/// <summary>Why a capability was allowed or denied; the wire name of each is in <see cref="DecisionReasons"/>.</summary>
public enum DecisionReason
{
    /// <summary>Nothing was decided: denied.</summary>
    Unknown = 0,

    /// <summary>Plugin, workspace and user all grant it, and none denies it.</summary>
    Ok,

    /// <summary>The request is malformed.</summary>
    RequestInvalid,

    /// <summary>No such plugin is registered.</summary>
    PluginNotRegistered,

    /// <summary>The plugin does not have it.</summary>
    PluginAllowMissing,

    /// <summary>The plugin is denied it.</summary>
    PluginDenyMatch,

    /// <summary>The workspace denies it.</summary>
    WorkspaceDenyMatch,

    /// <summary>The workspace does not allow it.</summary>
    WorkspaceAllowMissing,

    /// <summary>The user may not.</summary>
    UserPermissionMissing,

    /// <summary>A pattern on one of the three sides is malformed.</summary>
    PatternInvalid,

    /// <summary>It would have been allowed, but the audit log could not record it.</summary>
    AuditUnavailable,
}
