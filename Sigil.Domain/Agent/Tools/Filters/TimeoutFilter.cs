// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Agent.Tools.Filters;

/// <summary>Starts the clock that the tool runs against; it covers nothing but the tool.</summary>
internal sealed class TimeoutFilter(TimeProvider time) : IToolFilter
{
    public string Name => ToolFilterOrder.Timeout;

    public ValueTask ApplyAsync(ToolCallState state, CancellationToken cancellationToken)
    {
        state.Deadline = new ToolDeadline(state.Tool!.Descriptor.Timeout, time, cancellationToken);
        return ValueTask.CompletedTask;
    }
}
