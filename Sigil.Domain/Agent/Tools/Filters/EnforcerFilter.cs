// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Identity;
using Sigil.Domain.Security.Enforcement;

namespace Sigil.Domain.Agent.Tools.Filters;

/// <summary>Asks the enforcer about <c>tool.&lt;name&gt;</c>, for the caller, in the workspace, for exactly these arguments, by the rules of this moment and not of the turn's beginning. The model learns that it was denied, never why.</summary>
internal sealed class EnforcerFilter(IEnforcer enforcer, ICurrentRights rights) : IToolFilter
{
    public string Name => ToolFilterOrder.Enforcer;

    public async ValueTask ApplyAsync(ToolCallState state, CancellationToken cancellationToken)
    {
        var tool = state.Tool!.Descriptor;
        var caller = await rights.OfAsync(state.Context.Caller, cancellationToken);
        var workspace = await rights.OfAsync(state.Context.Workspace, caller, cancellationToken);
        state.Decision = await enforcer.DecideAsync(
            new EnforcementRequest
            {
                Plugin = tool.Plugin,
                Capability = ToolInvocation.CapabilityOf(tool),
                WorkspaceId = workspace.Id,
                WorkspaceAllow = workspace.ToolAllow,
                WorkspaceDeny = workspace.ToolDeny,
                Caller = caller,
                SessionId = state.Context.SessionId,
                TurnId = state.Context.TurnId,
                CallId = state.Call.Id,
                ArgumentsHash = EnforcementGuard.HashArguments(state.Call.Arguments),
            },
            cancellationToken);
        if (!state.Decision.Allowed)
        {
            state.End(ToolErrorKinds.Denied, ToolTexts.Denied);
        }
    }
}
