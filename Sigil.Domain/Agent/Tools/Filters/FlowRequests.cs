// SPDX-License-Identifier: Apache-2.0

using System.Text.Json;
using Sigil.Domain.Common.Settings;
using Sigil.Domain.Security.Flow;

namespace Sigil.Domain.Agent.Tools.Filters;

/// <summary>What the flow guard is asked about a turn's calls.</summary>
internal sealed class FlowRequests(ILiveSettings settings)
{
    public FlowRequest Of(ToolCallContext context, ToolDescriptor tool, string callId, JsonElement arguments) => new()
    {
        Plugin = tool.Plugin,
        Tool = tool.Name,
        Effects = tool.Effects,
        CallId = callId,
        Arguments = arguments,
        Policy = settings.Current.Find<FlowOptions>()?.Of(context.Workspace.Id) ?? FlowPolicy.Strict,
        Seen = context.Seen,
    };
}
