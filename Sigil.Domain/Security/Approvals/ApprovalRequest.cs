// SPDX-License-Identifier: Apache-2.0

using System.Text.Json;
using Sigil.Domain.Common;
using Sigil.Domain.Security.Flow;

namespace Sigil.Domain.Security.Approvals;

/// <summary>A call that must not run without a person.</summary>
public sealed record ApprovalRequest
{
    public required WorkspaceId WorkspaceId { get; init; }

    public required SessionId SessionId { get; init; }

    public required TurnId TurnId { get; init; }

    /// <summary>For whom the turn runs.</summary>
    public required UserId UserId { get; init; }

    public required string CallId { get; init; }

    public required string Plugin { get; init; }

    public required string Tool { get; init; }

    /// <summary>The arguments, as the tool would get them: an object.</summary>
    public required JsonElement Arguments { get; init; }

    /// <summary>Why a person is asked.</summary>
    public required FlowFinding Finding { get; init; }
}
