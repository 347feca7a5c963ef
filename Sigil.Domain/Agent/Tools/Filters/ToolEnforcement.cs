// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Identity;
using Sigil.Domain.Security.Enforcement;

namespace Sigil.Domain.Agent.Tools.Filters;

/// <summary>Asks the enforcer about <c>tool.&lt;name&gt;</c>, for the caller, in the workspace, for exactly these arguments, by the rules of this moment and not of the turn's beginning.</summary>
internal sealed class ToolEnforcement(IEnforcer enforcer, ICurrentRights rights)
{
    /// <summary>Decides about the call that is to be made.</summary>
    public async ValueTask<EnforcementDecision> DecideAsync(ToolCallState state, CancellationToken cancellationToken) => await enforcer.DecideAsync(
        await RequestAsync(state.Context, state.Tool!.Descriptor, cancellationToken) with
        {
            SessionId = state.Context.SessionId,
            TurnId = state.Context.TurnId,
            CallId = state.Call.Id,
            ArgumentsHash = EnforcementGuard.HashArguments(state.Call.Arguments),
        },
        cancellationToken);

    /// <summary>What the enforcer would say about a call of this tool.</summary>
    public async ValueTask<EnforcementPreview> PreviewAsync(ToolCallContext context, ToolDescriptor tool, CancellationToken cancellationToken)
        => enforcer.Preview(await RequestAsync(context, tool, cancellationToken));

    private async ValueTask<EnforcementRequest> RequestAsync(ToolCallContext context, ToolDescriptor tool, CancellationToken cancellationToken)
    {
        var caller = await rights.OfAsync(context.Caller, cancellationToken);
        var workspace = await rights.OfAsync(context.Workspace, caller, cancellationToken);
        return new EnforcementRequest
        {
            Plugin = tool.Plugin,
            Capability = ToolInvocation.CapabilityOf(tool),
            WorkspaceId = workspace.Id,
            WorkspaceAllow = workspace.ToolAllow,
            WorkspaceDeny = workspace.ToolDeny,
            Caller = caller,
        };
    }
}
