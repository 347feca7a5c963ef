// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Common.Settings;

namespace Sigil.Domain.Agent.Tools.Filters;

/// <summary>Counts calls per user and tool, and per session, in windows of one minute (RX-3). Only calls that would run count.</summary>
internal sealed class RateFilter(TimeProvider time, ILiveSettings settings) : IToolFilter
{
    private const int MaxCounters = 10_000;

    private readonly WindowCounter<(UserId User, string Tool)> _calls = new(time, TimeSpan.FromMinutes(1), MaxCounters);
    private readonly WindowCounter<SessionId> _sessions = new(time, TimeSpan.FromMinutes(1), MaxCounters);

    public string Name => ToolFilterOrder.Rate;

    public ValueTask ApplyAsync(ToolCallState state, CancellationToken cancellationToken)
    {
        var tool = state.Tool!.Descriptor;
        var perSession = settings.Current.Get<AgentOptions>().ToolCallsPerMinute;
        if (perSession > 0 && !_sessions.TryAdd(state.Context.SessionId, perSession))
        {
            state.End(ToolErrorKinds.RateLimited, ToolTexts.RateLimited);
        }
        else if (tool.CallsPerMinute > 0 && !_calls.TryAdd((state.Context.Caller.UserId, tool.Name), tool.CallsPerMinute))
        {
            state.End(ToolErrorKinds.RateLimited, ToolTexts.RateLimited);
        }

        return ValueTask.CompletedTask;
    }
}
