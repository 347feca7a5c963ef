// SPDX-License-Identifier: Apache-2.0

using System.Text.Json;
using Sigil.Domain.Security.Approvals;
using Sigil.Domain.Security.Enforcement;

namespace Sigil.Domain.Security.Flow;

/// <summary>Stands between the guard's decision and the act: throws when the guard was skipped, when nobody agreed to what it leaves to a person, or when the call was changed after it was decided.</summary>
public static class FlowCheckpoint
{
    /// <summary>Throws unless the decision lets exactly this call run.</summary>
    /// <exception cref="EnforcementSkippedException">It does not.</exception>
    public static void RequirePermitted(FlowDecision? decision, ApprovalGrant? grant, string plugin, string tool, string callId, JsonElement arguments)
    {
        if (decision is not { Outcome: FlowOutcome.Allow or FlowOutcome.Ask })
        {
            throw new EnforcementSkippedException($"{tool} was about to run without the flow guard's leave.");
        }

        if (decision.CallId != callId || decision.CallHash != CallHash.Of(plugin, tool, arguments))
        {
            throw new EnforcementSkippedException($"{tool} was about to run on a flow decision that was made for another call.");
        }

        if (decision.Outcome == FlowOutcome.Ask && grant?.TryUse(callId, decision.CallHash) is not true)
        {
            throw new EnforcementSkippedException($"{tool} was about to run without the consent of a person to this call, or for the second time on it.");
        }
    }
}
