// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Security.Flow;

namespace Sigil.Domain.Agent.Tools.Filters;

/// <summary>Asks the flow guard about exactly this call, by what the model has seen until this moment. What it leaves to a person is the next filter's.</summary>
internal sealed class FlowFilter(IFlowGuard guard, FlowRequests requests) : IToolFilter
{
    public string Name => ToolFilterOrder.Flow;

    public ValueTask ApplyAsync(ToolCallState state, CancellationToken cancellationToken)
    {
        state.Flow = guard.Decide(requests.Of(state.Context, state.Tool!.Descriptor, state.Call.Id, state.Arguments!.Value));
        if (state.Flow.Outcome is not (FlowOutcome.Allow or FlowOutcome.Ask))
        {
            state.End(ToolErrorKinds.NotApproved, ToolTexts.NotApproved);
        }

        return ValueTask.CompletedTask;
    }
}
