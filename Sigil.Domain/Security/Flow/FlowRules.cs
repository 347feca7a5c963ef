// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Flow;

/// <summary>The wire names of <see cref="FlowRule"/> and a sentence for people.</summary>
public static class FlowRules
{
    /// <summary>The stable name, for example <c>flow_untrusted_send</c>.</summary>
    public static string WireName(this FlowRule rule) => rule switch
    {
        FlowRule.Clear => "flow_clear",
        FlowRule.Exfiltration => "flow_exfiltration",
        FlowRule.UntrustedDestination => "flow_untrusted_destination",
        FlowRule.UntrustedSend => "flow_untrusted_send",
        FlowRule.UntrustedFinal => "flow_untrusted_final",
        FlowRule.AlwaysAsks => "flow_always_asks",
        _ => "flow_unknown",
    };

    /// <summary>One sentence that tells a person why.</summary>
    public static string Explain(this FlowRule rule) => rule switch
    {
        FlowRule.Clear => "Nothing in this turn makes the call risky.",
        FlowRule.Exfiltration => "Private data and content that anybody may have written are both in this turn, and the call could send the one where the other says.",
        FlowRule.UntrustedDestination => "The call goes to a place that is named only in content that anybody may have written.",
        FlowRule.UntrustedSend => "The call sends data out, and content that anybody may have written is in this turn.",
        FlowRule.UntrustedFinal => "The call cannot be undone, and content that anybody may have written is in this turn.",
        FlowRule.AlwaysAsks => "This tool asks a person every time.",
        _ => "Nothing was decided.",
    };

    /// <summary>The rule with that wire name; <see cref="FlowRule.Unknown"/> for any other text.</summary>
    public static FlowRule Parse(string wireName) => Array.Find(Enum.GetValues<FlowRule>(), rule => rule.WireName() == wireName);
}
