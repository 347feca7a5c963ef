// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Security.Flow;

namespace Sigil.Domain.Security.Approvals;

/// <summary>A call that a person is, or was, asked about. It stands for one exact call of one turn and for no other (AP-1).</summary>
public sealed record Approval
{
    public required ApprovalId Id { get; init; }

    public required WorkspaceId WorkspaceId { get; init; }

    public required SessionId SessionId { get; init; }

    public required TurnId TurnId { get; init; }

    /// <summary>For whom the turn runs, and who may answer.</summary>
    public required UserId UserId { get; init; }

    /// <summary>The call's id in its turn.</summary>
    public required string CallId { get; init; }

    public required string Plugin { get; init; }

    public required string Tool { get; init; }

    /// <summary>The arguments in their canonical form, whole.</summary>
    public required string Arguments { get; init; }

    /// <summary>What the answer is bound to (<see cref="Enforcement.CallHash"/>).</summary>
    public required string CallHash { get; init; }

    /// <summary>The rule that asks.</summary>
    public required FlowRule Rule { get; init; }

    /// <summary>Where the content came from that makes the call risky.</summary>
    public IReadOnlyList<ContentSource> Sources { get; init; } = [];

    /// <summary>Places in the arguments that only untrusted content names.</summary>
    public IReadOnlyList<string> Destinations { get; init; } = [];

    public required ApprovalStatus Status { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>From then on no answer counts.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>When it was answered, expired or withdrawn.</summary>
    public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>Who answered; null where nobody did.</summary>
    public UserId? DecidedBy { get; init; }

    /// <summary>What was answered; unknown where nobody did.</summary>
    public ApprovalAnswer Answer { get; init; }

    /// <summary>The standing approval that answered instead of a person, or null.</summary>
    public string? StandingId { get; init; }

    /// <summary>True when the answer may hold for more than this call. Where private data could leave, or where only untrusted content names the place, a person looks at every call.</summary>
    public bool MayStand => CanStand(Rule, Destinations);

    /// <summary>The same for a call that is not asked about yet.</summary>
    public static bool CanStand(FlowRule rule, IReadOnlyList<string> destinations)
        => rule is FlowRule.UntrustedSend or FlowRule.UntrustedFinal or FlowRule.AlwaysAsks && destinations.Count == 0;
}
