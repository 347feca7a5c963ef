// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;

namespace Sigil.Domain.Security.Auditing;

/// <summary>Which entries of the audit log to read, newest first. What is not named does not matter.</summary>
public sealed record AuditQuery
{
    /// <summary>On whose behalf.</summary>
    public string? Actor { get; init; }

    /// <summary>What happened: an action, or <c>prefix.*</c> for all whose name begins with <c>prefix.</c></summary>
    public string? Action { get; init; }

    /// <summary>How it ended.</summary>
    public string? Result { get; init; }

    /// <summary>The plugin that acted.</summary>
    public string? Plugin { get; init; }

    /// <summary>The workspace.</summary>
    public WorkspaceId? WorkspaceId { get; init; }

    /// <summary>Not before this moment.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Before this moment.</summary>
    public DateTimeOffset? To { get; init; }

    /// <summary>Entries before this sequence; null from the end.</summary>
    public long? Before { get; init; }

    /// <summary>1 to 1,000.</summary>
    public int Limit { get; init; } = 50;
}
