// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Sessions;

/// <summary>How a tool call ended, kept with its result.</summary>
public sealed record ToolOutcome
{
    /// <summary>The call it answers.</summary>
    public required string CallId { get; init; }

    public required string ToolName { get; init; }

    /// <summary><c>allowed</c>, <c>denied</c>, or <c>none</c> when the call never reached the enforcer (no such tool, limit).</summary>
    public required string Decision { get; init; }

    /// <summary>Wire name of the decision's reason, or of what ended the call before it.</summary>
    public required string Reason { get; init; }

    /// <summary>That a person was asked; null where nobody was.</summary>
    public ToolApproval? Approval { get; init; }

    public required bool IsError { get; init; }

    /// <summary>True when the result was longer than the cap and was cut.</summary>
    public bool Truncated { get; init; }

    public required long DurationMs { get; init; }
}
