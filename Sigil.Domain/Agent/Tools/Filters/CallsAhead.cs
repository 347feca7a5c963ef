// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Security.Approvals;
using Sigil.Domain.Security.Flow;
using Sigil.Domain.Sessions;

namespace Sigil.Domain.Agent.Tools.Filters;

/// <summary>Asks about the later calls of the same answer as well, so that a person decides about all of them at once instead of being called back for each (AP-5).
/// What is asked ahead counts only if the call is judged in the same way when its turn comes.</summary>
internal sealed class CallsAhead(IToolRegistry tools, ToolEnforcement enforcement, ToolCallSecrets secrets, IArgumentSchema schema, IFlowGuard guard, FlowRequests requests, IApprovalBroker broker)
{
    public async ValueTask AskAsync(ToolCallState state, CancellationToken cancellationToken)
    {
        foreach (var call in state.Context.Answer.SkipWhile(call => call.Id != state.Call.Id).Skip(1))
        {
            if (await RequestAsync(state.Context, call, cancellationToken) is { } request && broker.MayAsk(request.TurnId))
            {
                await broker.AskAsync(request, cancellationToken);
            }
        }
    }

    private async ValueTask<ApprovalRequest?> RequestAsync(ToolCallContext context, ToolCall call, CancellationToken cancellationToken)
    {
        if (tools.Find(call.Name)?.Descriptor is not { } tool
            || !(await enforcement.PreviewAsync(context, tool, cancellationToken)).WouldAllow
            || secrets.NamesIn(call.Arguments).Count > 0
            || !ToolArguments.TryRead(call.Arguments, out var arguments, out _)
            || schema.Check(tool, arguments) is not null)
        {
            return null;
        }

        var finding = guard.Preview(requests.Of(context, tool, call.Id, arguments));
        return finding.Outcome != FlowOutcome.Ask ? null : new ApprovalRequest
        {
            WorkspaceId = context.Workspace.Id,
            SessionId = context.SessionId,
            TurnId = context.TurnId,
            UserId = context.Caller.UserId,
            CallId = call.Id,
            Plugin = tool.Plugin,
            Tool = tool.Name,
            Arguments = arguments,
            Finding = finding,
        };
    }
}
