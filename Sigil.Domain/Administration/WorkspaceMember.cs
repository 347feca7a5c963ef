// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;

namespace Sigil.Domain.Administration;

/// <summary>A user whom a workspace admits.</summary>
/// <param name="UserId">The user.</param>
/// <param name="Name">The user's name; null when there is no such user: a member that <c>sigil.yaml</c> names may be yet to come.</param>
public sealed record WorkspaceMember(UserId UserId, string? Name);
