// SPDX-License-Identifier: Apache-2.0

using System.ComponentModel;

namespace Sigil.Web.Api.Users;

/// <summary>One page of users, oldest first.</summary>
internal sealed record UserPage(IReadOnlyList<UserView> Users, string? Next);

/// <summary>A user; one that is not enabled may do nothing and gets in nowhere.</summary>
internal sealed record UserView(string Id, string Name, string Role, bool Enabled, DateTimeOffset CreatedAt, DateTimeOffset? DisabledAt);

/// <summary>A user to make.</summary>
internal sealed record UserBody
{
    [Description("1 to 64 characters of a-z, 0-9, '-' and '_', for sigil.yaml to name the user by; without it one is made.")]
    public string? Id { get; init; }

    [Description("1 to 100 characters without control characters.")]
    public required string Name { get; init; }

    [Description("owner, admin, member or guest; not one with more rights than you have.")]
    public required string Role { get; init; }
}

/// <summary>What to change of a user; at least one field.</summary>
internal sealed record UserPatch
{
    [Description("1 to 100 characters without control characters.")]
    public string? Name { get; init; }

    [Description("owner, admin, member or guest; not one with more rights than you have.")]
    public string? Role { get; init; }

    [Description("false revokes all credentials for good and lets the user in nowhere; true lets them sign in anew.")]
    public bool? Enabled { get; init; }
}
