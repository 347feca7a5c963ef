// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Flow;

/// <summary>The rules, gravest first.</summary>
internal static class FlowEvaluation
{
    public static FlowFinding Of(FlowRequest request)
    {
        var effects = request.Effects;
        var taint = Taint.Of(request);
        var destinations = effects.HasWayOut && taint.Untrusted.Count > 0 ? Destinations.NamedByUntrustedOnly(request) : [];
        var rule = RuleOf(request, taint, destinations);
        return new FlowFinding(
            rule == FlowRule.Clear ? FlowOutcome.Allow : FlowOutcome.Ask,
            rule,
            rule switch
            {
                FlowRule.Clear => [],
                FlowRule.Exfiltration => [.. taint.Untrusted.Union(taint.Guarded)],
                _ => taint.Untrusted,
            },
            destinations);
    }

    private static FlowRule RuleOf(FlowRequest request, Taint taint, IReadOnlyList<string> destinations)
    {
        var effects = request.Effects;
        var tainted = taint.Untrusted.Count > 0;
        var sends = effects.HasWayOut && (request.Policy != FlowPolicy.Relaxed || effects.Sends != ToolSends.Configured);
        return (tainted, taint.Guarded.Count > 0 && effects.HasWayOut) switch
        {
            (true, true) => FlowRule.Exfiltration,
            (true, _) when destinations.Count > 0 => FlowRule.UntrustedDestination,
            (true, _) when sends => FlowRule.UntrustedSend,
            (true, _) when effects.IsFinal => FlowRule.UntrustedFinal,
            _ => effects.AlwaysAsks ? FlowRule.AlwaysAsks : FlowRule.Clear,
        };
    }
}
