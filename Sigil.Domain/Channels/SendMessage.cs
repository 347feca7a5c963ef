// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Channels.Rules;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Identity;
using Sigil.Domain.Providers;
using Sigil.Domain.Sessions;
using Sigil.Domain.Workspaces;

namespace Sigil.Domain.Channels;

/// <summary>The way of a message from any door to its lane: permission, shape, workspace, session, model, scan. Nothing is stored before all of them agree.</summary>
internal sealed class SendMessage(
    SessionAccess access, ISessionStore sessions, IModelRouter router, SendGates gates, TurnLauncher launcher, IIdSource ids, TimeProvider time)
{
    private readonly KeyedGate<(WorkspaceId, UserId, string)> _clientKeys = new();

    public async ValueTask<Outcome<TurnHandle>> RunAsync(InboundMessage message, CancellationToken cancellationToken)
    {
        var workspace = await access.OpenWorkspaceAsync(message.Caller, message.WorkspaceId, Permissions.ChatSend, cancellationToken).ConfigureAwait(false);
        if (!workspace.Succeeded)
        {
            return workspace.Error;
        }

        if (MessageRules.Check(message) is { } problem)
        {
            return problem;
        }

        if (message.ClientKey is { } key)
        {
            // Two first messages with one key must meet in one session.
            using var turn = await _clientKeys.EnterAsync((message.WorkspaceId, message.Caller.UserId, key), cancellationToken).ConfigureAwait(false);
            var session = await sessions.FindByClientKeyAsync(message.WorkspaceId, message.Caller.UserId, key, cancellationToken).ConfigureAwait(false);
            return await SendAsync(message, workspace.Value, session, cancellationToken).ConfigureAwait(false);
        }

        if (message.SessionId is { } sessionId)
        {
            var scope = await access.OpenAsync(message.Caller, message.WorkspaceId, sessionId, Permissions.ChatSend, cancellationToken).ConfigureAwait(false);
            return scope.Succeeded ? await SendAsync(message, workspace.Value, scope.Value.Session, cancellationToken).ConfigureAwait(false) : scope.Error;
        }

        return await SendAsync(message, workspace.Value, null, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<Outcome<TurnHandle>> SendAsync(InboundMessage message, Workspace workspace, Session? session, CancellationToken cancellationToken)
    {
        if (SessionErrors.Refusal(session) is { } refusal)
        {
            return refusal;
        }

        var route = router.Route(message.Model, session?.Model, workspace.Model);
        if (!route.Succeeded)
        {
            return route.Error;
        }

        if (gates.Budget.Check(message.Caller, workspace, session, route.Value.Settings) is { } exhausted)
        {
            return exhausted;
        }

        var passed = await gates.Input.PassAsync(message, cancellationToken).ConfigureAwait(false);
        if (!passed.Succeeded)
        {
            return passed.Error;
        }

        var made = session is null && message.Ephemeral is null ? NewSession(passed.Value) : null;
        return await launcher.LaunchAsync(
            new TurnPlan
            {
                Caller = message.Caller,
                Workspace = workspace,
                SessionId = (session ?? made)?.Id ?? message.Reserved?.SessionId ?? SessionId.New(ids),
                TurnId = message.Reserved?.TurnId,
                NewSession = made,
                Naming = Naming(session, passed.Value),
                Content = passed.Value.Content,
                Images = message.Images,
                Scan = passed.Value.Scan,
                Route = route.Value,
                Ephemeral = passed.Value.Ephemeral,
                ClientInstructions = passed.Value.ClientInstructions,
                Temperature = message.Temperature,
                MaxOutputTokens = message.MaxOutputTokens,
            },
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A session that was made before its first message is called after it, as one that the message makes.</summary>
    private static (Session Session, SessionNaming Title)? Naming(Session? session, InboundMessage message)
        => session is { MessageCount: 0, Title: SessionTitle.Untitled } && SessionTitle.From(message.Content) is var title and not SessionTitle.Untitled
            ? (session, new SessionNaming(SessionTitle.Untitled, title))
            : null;

    private Session NewSession(InboundMessage message)
    {
        var made = CreateSession.New(message.Caller.UserId, message.WorkspaceId, SessionTitle.From(message.Content), message.Model, ids, time);
        return made with { Id = message.Reserved?.SessionId ?? made.Id, ClientKey = message.ClientKey };
    }
}
