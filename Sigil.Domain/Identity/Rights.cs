// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common.Errors;
using Sigil.Domain.Security;

namespace Sigil.Domain.Identity;

/// <summary>The permission checks of this room, and those that the doors make.</summary>
public static class Rights
{
    /// <summary>Permissions that a token has only when its list names them: a list that says "everything" was written with no thought of them. An agent's own token must not answer for a person (AP-4).</summary>
    private static readonly string[] ByName = [Permissions.ApprovalsAnswer];

    /// <summary>Whether the caller has the permission, with the credential that was presented.</summary>
    public static bool Holds(this Caller caller, string permission)
    {
        ArgumentNullException.ThrowIfNull(caller);
        return caller.Permissions.Contains(permission)
            && (caller.Scopes is null || !ByName.Contains(permission, StringComparer.Ordinal) || Names(caller.Scopes, permission));
    }

    /// <summary>The permission that the pattern names and that must be named, or null.</summary>
    internal static string? MustBeNamed(string pattern) => Array.Find(ByName, permission => Names([pattern], permission));

    private static bool Names(IReadOnlyList<string> scopes, string permission)
        => scopes.Any(scope => scope == permission || scope == $"{permission.Split('.')[0]}.*");

    /// <summary>The refusal when the caller lacks the permission, or null.</summary>
    internal static SigilError? Missing(this Caller caller, string permission)
        => caller.Holds(permission) ? null : new SigilError(ErrorCodes.Forbidden, $"This needs the permission '{permission}'.");

    /// <summary>The refusal when somebody of that role may do more than the caller may now, with the credential that was presented; or null. Acting on them, or as them, would be a way up.</summary>
    internal static SigilError? Exceeded(this Caller caller, UserRole role)
        => RolePermissions.Of(role).IsWithin(caller.Permissions) ? null : new SigilError(ErrorCodes.Forbidden, "That user has, or would have, more rights than you have now.");
}
