// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;

namespace Sigil.Domain.Security.Secrets;

/// <summary>A request that is about to leave on behalf of a workspace.</summary>
public sealed record SecretUse
{
    /// <summary>The workspace on whose behalf it is made.</summary>
    public required WorkspaceId WorkspaceId { get; init; }

    /// <summary>Where this very request goes; after a redirect, the new place.</summary>
    public required Uri Destination { get; init; }

    /// <summary>The user on whose behalf it is made, for the audit log.</summary>
    public required string Actor { get; init; }

    /// <summary>The plugin that makes it, for the audit log.</summary>
    public string? Plugin { get; init; }

    /// <summary>The session, for the audit log.</summary>
    public SessionId? SessionId { get; init; }
}
