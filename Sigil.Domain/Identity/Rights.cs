// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common.Errors;
using Sigil.Domain.Security;

namespace Sigil.Domain.Identity;

/// <summary>The permission checks of this room, beside those that the doors make.</summary>
internal static class Rights
{
    /// <summary>The refusal when the caller lacks the permission, or null.</summary>
    public static SigilError? Missing(this Caller caller, string permission)
        => caller.Permissions.Contains(permission) ? null : new SigilError(ErrorCodes.Forbidden, $"This needs the permission '{permission}'.");

    /// <summary>The refusal when somebody of that role may do more than the caller may now, with the credential that was presented; or null. Acting on them, or as them, would be a way up.</summary>
    public static SigilError? Exceeded(this Caller caller, UserRole role)
        => RolePermissions.Of(role).IsWithin(caller.Permissions) ? null : new SigilError(ErrorCodes.Forbidden, "That user has, or would have, more rights than you have now.");
}
