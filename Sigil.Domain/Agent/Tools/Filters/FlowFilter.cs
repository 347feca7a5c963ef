// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common.Settings;
using Sigil.Domain.Security.Flow;

namespace Sigil.Domain.Agent.Tools.Filters;

/// <summary>Asks the flow guard about exactly this call, by what the model has seen until this moment.</summary>
internal sealed class FlowFilter(IFlowGuard guard, ILiveSettings settings) : IToolFilter
{
    public string Name => ToolFilterOrder.Flow;

    public ValueTask ApplyAsync(ToolCallState state, CancellationToken cancellationToken)
    {
        var tool = state.Tool!.Descriptor;
        state.Flow = guard.Decide(new FlowRequest
        {
            Plugin = tool.Plugin,
            Tool = tool.Name,
            Effects = tool.Effects,
            CallId = state.Call.Id,
            Arguments = state.Arguments!.Value,
            Policy = settings.Current.Find<FlowOptions>()?.Of(state.Context.Workspace.Id) ?? FlowPolicy.Strict,
            Seen = state.Context.Seen,
        });
        if (state.Flow.Outcome != FlowOutcome.Allow)
        {
            state.End(ToolErrorKinds.NotApproved, ToolTexts.NotApproved);
        }

        return ValueTask.CompletedTask;
    }
}
