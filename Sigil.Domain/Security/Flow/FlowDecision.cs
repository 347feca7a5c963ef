// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Flow;

/// <summary>What the guard decided about one exact call. Only the guard makes one (a test reads the IL), and a tool cannot be invoked without one.</summary>
public sealed class FlowDecision
{
    internal FlowDecision(FlowFinding finding, string callId, string callHash)
        => (Finding, CallId, CallHash) = (finding, callId, callHash);

    /// <summary>What was found.</summary>
    public FlowFinding Finding { get; }

    /// <summary>The call it is about.</summary>
    public string CallId { get; }

    /// <summary>The hash of the exact call (<see cref="Enforcement.CallHash"/>).</summary>
    public string CallHash { get; }

    /// <summary>What follows.</summary>
    public FlowOutcome Outcome => Finding.Outcome;

    /// <summary>Why.</summary>
    public FlowRule Rule => Finding.Rule;
}
