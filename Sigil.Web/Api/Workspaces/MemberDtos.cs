// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Web.Api.Workspaces;

/// <summary>One page of a workspace's members, by id.</summary>
internal sealed record MemberPage(IReadOnlyList<MemberView> Members, string? Next);

/// <summary>A member; without a name when <c>sigil.yaml</c> names a user that does not exist yet.</summary>
internal sealed record MemberView(string UserId, string? Name);
