// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;

namespace Sigil.Domain.Agent.Tools.Filters;

/// <summary>Counts calls per user and tool in windows of one minute (RX-3). Only calls that would run count.</summary>
internal sealed class RateFilter(TimeProvider time) : IToolFilter
{
    private const int MaxCounters = 10_000;

    private readonly WindowCounter<(UserId User, string Tool)> _calls = new(time, TimeSpan.FromMinutes(1), MaxCounters);

    public string Name => ToolFilterOrder.Rate;

    public ValueTask ApplyAsync(ToolCallState state, CancellationToken cancellationToken)
    {
        var tool = state.Tool!.Descriptor;
        if (tool.CallsPerMinute > 0 && !_calls.TryAdd((state.Context.Caller.UserId, tool.Name), tool.CallsPerMinute))
        {
            state.End(ToolErrorKinds.RateLimited, ToolTexts.RateLimited);
        }

        return ValueTask.CompletedTask;
    }
}
