// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Security.Enforcement;
using Sigil.Domain.Security.Flow;

namespace Sigil.Domain.Agent.Tools;

/// <summary>The reasons that a tool's outcome may carry, and what each means to a person: those of a decision, and those of calls that ended before or beside one.</summary>
public static class ToolReasons
{
    public const string NotFound = ToolErrorKinds.NotFound;
    public const string CallLimit = "tool_call_limit";
    public const string RepeatedCall = "repeated_call";
    public const string TurnEnded = "turn_ended";
    public const string ScannerBlocked = "scanner_blocked";

    /// <summary>One sentence for the wire name in <see cref="Sessions.ToolOutcome.Reason"/>.</summary>
    public static string Explain(string reason) => reason switch
    {
        NotFound => "There is no such tool.",
        CallLimit => "The turn had used up its tool calls.",
        RepeatedCall => "The same call had been made twice in this turn.",
        TurnEnded => "The turn ended before it could run.",
        ScannerBlocked => "The content scanner withheld the result.",
        _ when FlowRules.Parse(reason) is var rule and not FlowRule.Unknown => rule.Explain(),
        _ => DecisionReasons.Explain(reason),
    };
}
