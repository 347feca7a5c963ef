// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Security.Capabilities;

namespace Sigil.Domain.Security.Enforcement;

/// <summary>Who wants to do what, where, and on whose behalf.</summary>
public sealed record EnforcementRequest
{
    /// <summary>The plugin that would act; <c>builtin</c> for the gateway's own tools.</summary>
    public required string Plugin { get; init; }

    /// <summary>The capability as text, as it was asked for; malformed text is denied and audited.</summary>
    public required string Capability { get; init; }

    /// <summary>The path a file capability is about, before canonicalisation; null where there is none.</summary>
    public string? PathScope { get; init; }

    /// <summary>The workspace it happens in.</summary>
    public required WorkspaceId WorkspaceId { get; init; }

    /// <summary>What the workspace allows.</summary>
    public required CapabilitySet WorkspaceAllow { get; init; }

    /// <summary>What the workspace denies; beats every allow.</summary>
    public required CapabilitySet WorkspaceDeny { get; init; }

    /// <summary>On whose behalf.</summary>
    public required Caller Caller { get; init; }

    /// <summary>The session, where there is one.</summary>
    public SessionId? SessionId { get; init; }

    /// <summary>The turn, where there is one.</summary>
    public TurnId? TurnId { get; init; }

    /// <summary>The tool call that is to be decided, where there is one: binds the decision to that call and its arguments.</summary>
    public string? CallId { get; init; }

    /// <summary>SHA-256 of the arguments, lower-case hex, where there are any.</summary>
    public string? ArgumentsHash { get; init; }
}
