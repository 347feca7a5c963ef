// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Agent.Events;
using Sigil.Domain.Security.Approvals;
using Sigil.Domain.Security.Flow;
using Sigil.Domain.Sessions;

namespace Sigil.Domain.Agent.Tools.Filters;

/// <summary>Waits for a person where the flow guard asks for one. No thread is held meanwhile.</summary>
internal sealed class ApprovalFilter(IApprovalBroker broker, CallsAhead ahead, ToolEnforcement enforcement) : IToolFilter
{
    public string Name => ToolFilterOrder.Approval;

    public async ValueTask ApplyAsync(ToolCallState state, CancellationToken cancellationToken)
    {
        if (state.Flow!.Outcome != FlowOutcome.Ask)
        {
            return;
        }

        var approval = await broker.AskAsync(Request(state), cancellationToken);
        await ahead.AskAsync(state, cancellationToken);
        state.Approval = new ToolApproval(approval.Id.Value, ApprovalStatus.Pending);
        state.Context.Announce?.Invoke(new ApprovalRequested(approval.Id, state.Call.Id));
        var result = await broker.WaitAsync(approval, cancellationToken);
        state.Approval = state.Approval with { Status = result.Status };
        state.Context.Announce?.Invoke(new ApprovalAnswered(approval.Id, result.Status));
        state.Grant = result.Grant;
        if (state.Grant is null)
        {
            state.End(ToolErrorKinds.NotApproved, ToolTexts.NotApproved);
            return;
        }

        // Minutes may have passed: what was allowed then must still be allowed now.
        state.Decision = await enforcement.DecideAsync(state, cancellationToken);
        if (!state.Decision.Allowed)
        {
            state.End(ToolErrorKinds.Denied, ToolTexts.Denied);
        }
    }

    private static ApprovalRequest Request(ToolCallState state) => new()
    {
        WorkspaceId = state.Context.Workspace.Id,
        SessionId = state.Context.SessionId,
        TurnId = state.Context.TurnId,
        UserId = state.Context.Caller.UserId,
        CallId = state.Call.Id,
        Plugin = state.Tool!.Descriptor.Plugin,
        Tool = state.Tool.Descriptor.Name,
        Arguments = state.Arguments!.Value,
        Finding = state.Flow!.Finding,
    };
}
