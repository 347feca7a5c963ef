// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;

namespace Sigil.Domain.Administration.Explaining;

/// <summary>A call that nobody made: would it run?</summary>
public sealed record CallQuestion
{
    /// <summary>The workspace it would happen in.</summary>
    public required WorkspaceId WorkspaceId { get; init; }

    /// <summary>On whose behalf; null for the one who asks.</summary>
    public UserId? UserId { get; init; }

    /// <summary>The asking user's session whose content the model would have seen; null for a new one.</summary>
    public SessionId? SessionId { get; init; }

    /// <summary>The tool's name.</summary>
    public required string Tool { get; init; }

    /// <summary>The arguments, as JSON text.</summary>
    public string Arguments { get; init; } = "{}";

    /// <summary>What the model is assumed to have seen besides.</summary>
    public IReadOnlyList<Assumption> Assumed { get; init; } = [];
}
