// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;

namespace Sigil.Web.Cli.Commands.User;

/// <summary>The roles that a user can have.</summary>
internal static class UserRoleOption
{
    /// <summary>The option; the gateway refuses a role with more rights than one has oneself.</summary>
    public static Option<string?> New(bool required)
        => new Option<string?>("--role") { Description = "What they may do; not more than you may.", Required = required }.AcceptOnlyFromAmong("owner", "admin", "member", "guest");
}
