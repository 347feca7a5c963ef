// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;

namespace Sigil.Domain.Security.Auditing;

/// <summary>One line of the audit log, as whoever writes it fills it in; sequence, time and chain are the store's.</summary>
public sealed record AuditEntry
{
    /// <summary>What happened: one of <see cref="AuditActions"/>.</summary>
    public required string Action { get; init; }

    /// <summary>How it ended: <c>allowed</c>, <c>denied</c>, <c>ok</c>, <c>failed</c>, <c>cancelled</c>.</summary>
    public required string Result { get; init; }

    /// <summary>The user on whose behalf it happened, or <c>gateway</c>; from verified credentials only.</summary>
    public required string Actor { get; init; }

    /// <summary>The plugin that acted, where one did.</summary>
    public string? Plugin { get; init; }

    /// <summary>The workspace, where there is one.</summary>
    public WorkspaceId? WorkspaceId { get; init; }

    /// <summary>The session, where there is one.</summary>
    public SessionId? SessionId { get; init; }

    /// <summary>Facts as names and short values; never content, never a secret. A value is cut at 1,024 characters.</summary>
    public IReadOnlyDictionary<string, string> Details { get; init; } = new Dictionary<string, string>();
}
