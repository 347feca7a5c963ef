// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Agent.Tools;
using Sigil.Domain.Security.Flow;
using Sigil.Domain.Sessions;

namespace Sigil.Domain.Agent.Loop.Steps;

/// <summary>Results of calls that the loop does not run, or whose result it does not pass on. The texts are for the model and the user.</summary>
internal static class RefusedCalls
{
    public static ToolRun LimitReached(ToolCall call) => NotRun(call, ToolReasons.CallLimit, "tool call limit reached");

    public static ToolRun Repeated(ToolCall call) => NotRun(
        call, ToolReasons.RepeatedCall, "not run again: this call was made twice in this turn with the same arguments; use the results you have");

    public static ToolRun TurnEnded(ToolCall call) => NotRun(call, ToolReasons.TurnEnded, "not answered: the turn ended before");

    private static ToolRun NotRun(ToolCall call, string reason, string text) => new(
        new ToolOutcome { CallId = call.Id, ToolName = call.Name, Decision = "none", Reason = reason, IsError = true, DurationMs = 0 }, text) { Source = ContentSource.System };
}
