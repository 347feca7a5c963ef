// SPDX-License-Identifier: Apache-2.0

using System.Text.Json;
using Sigil.Domain.Security.Approvals;
using Sigil.Domain.Security.Enforcement;
using Sigil.Domain.Security.Flow;
using Sigil.Domain.Sessions;
using Sigil.Domain.Workspaces;

namespace Sigil.Domain.Agent.Tools;

/// <summary>One permitted run of a tool. Its only constructor asks for the enforcer's and the flow guard's decisions, and for a person's consent where that asks for one, and refuses any that does not permit this plugin, this tool and these arguments.</summary>
public sealed class ToolInvocation
{
    /// <exception cref="EnforcementSkippedException">The decision does not permit this call.</exception>
    public ToolInvocation(EnforcementDecision decision, FlowDecision flow, ApprovalGrant? grant, ToolDescriptor tool, ToolCall call, JsonElement arguments, Workspace workspace)
    {
        EnforcementGuard.RequireAllowed(decision, tool.Plugin, CapabilityOf(tool), call.Id, call.Arguments);
        FlowCheckpoint.RequirePermitted(flow, grant, tool.Plugin, tool.Name, call.Id, arguments);
        (Decision, Tool, Call, Arguments, Workspace) = (decision, tool, call, arguments, workspace);
    }

    /// <summary>Who allowed it, and for whom it runs (<c>Decision.Request.Caller</c>).</summary>
    public EnforcementDecision Decision { get; }

    public ToolDescriptor Tool { get; }

    public ToolCall Call { get; }

    /// <summary>The arguments: an object that fits the tool's schema.</summary>
    public JsonElement Arguments { get; }

    public Workspace Workspace { get; }

    /// <summary>The capability that running a tool takes: <c>tool.</c> and its name.</summary>
    public static string CapabilityOf(ToolDescriptor tool)
    {
        ArgumentNullException.ThrowIfNull(tool);
        return "tool." + tool.Name;
    }
}
