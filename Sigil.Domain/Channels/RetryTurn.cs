// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Identity;
using Sigil.Domain.Providers;
using Sigil.Domain.Security;
using Sigil.Domain.Sessions;

namespace Sigil.Domain.Channels;

/// <summary>Runs the last turn of a session again: the same message in a new turn that replaces the old one.</summary>
internal sealed class RetryTurn(SessionAccess access, ITurnStore turns, IModelRouter router, SendGates gates, TurnLauncher launcher)
{
    public async ValueTask<Outcome<TurnHandle>> RunAsync(
        Caller caller, WorkspaceId workspaceId, SessionId sessionId, TurnId turnId, CancellationToken cancellationToken)
    {
        var scope = await access.OpenAsync(caller, workspaceId, sessionId, Permissions.ChatSend, cancellationToken).ConfigureAwait(false);
        if (!scope.Succeeded)
        {
            return scope.Error;
        }

        var (workspace, session) = scope.Value;
        if (SessionErrors.Refusal(session) is { } refusal)
        {
            return refusal;
        }

        var history = turnId.Value is null ? null : await turns.FindAsync(workspaceId, sessionId, turnId, cancellationToken).ConfigureAwait(false);
        if (history is not { Messages: [{ Role: MessageRole.User } asked, ..] })
        {
            return SigilError.NotFound("turn");
        }

        // The session's own model first, so that a retry with another model is: choose it, retry.
        var route = router.Route(null, session.Model ?? history.Turn.Model, workspace.Model);
        if (!route.Succeeded)
        {
            return route.Error;
        }

        if (gates.Budget.Check(caller, workspace, session, route.Value.Settings) is { } exhausted)
        {
            return exhausted;
        }

        var passed = await gates.Input.PassAsync(
            new InboundMessage { Caller = caller, WorkspaceId = workspaceId, SessionId = sessionId, Content = asked.Content }, cancellationToken).ConfigureAwait(false);
        if (!passed.Succeeded)
        {
            return passed.Error;
        }

        return await launcher.LaunchAsync(
            new TurnPlan
            {
                Caller = caller,
                Workspace = workspace,
                SessionId = sessionId,
                Content = passed.Value.Content,
                Images = asked.Images,
                Scan = passed.Value.Scan,
                Route = route.Value,
                RetryOf = turnId,
                Confirm = stop => CheckLastAsync(workspaceId, sessionId, turnId, stop),
            },
            cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<SigilError?> CheckLastAsync(WorkspaceId workspaceId, SessionId sessionId, TurnId turnId, CancellationToken cancellationToken)
    {
        var last = await turns.ListAsync(workspaceId, sessionId, null, 1, cancellationToken).ConfigureAwait(false);
        if (last is not [{ Turn: var turn }] || turn.Id != turnId)
        {
            return SessionErrors.NotLast;
        }

        return turn.Status is TurnStatus.Queued or TurnStatus.Running or TurnStatus.Unknown ? SessionErrors.NotEnded : null;
    }
}
