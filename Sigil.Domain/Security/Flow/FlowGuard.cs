// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Security.Enforcement;

namespace Sigil.Domain.Security.Flow;

/// <summary>The one maker of flow decisions. It keeps nothing: what the model has seen is asked anew for each call.</summary>
internal sealed class FlowGuard : IFlowGuard
{
    public FlowDecision Decide(FlowRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new FlowDecision(FlowEvaluation.Of(request), request.CallId, CallHash.Of(request.Plugin, request.Tool, request.Arguments));
    }

    public FlowFinding Preview(FlowRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return FlowEvaluation.Of(request);
    }
}
