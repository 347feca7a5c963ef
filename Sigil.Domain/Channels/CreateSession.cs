// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Channels.Rules;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Common.Events;
using Sigil.Domain.Identity;
using Sigil.Domain.Providers;
using Sigil.Domain.Security;
using Sigil.Domain.Sessions;

namespace Sigil.Domain.Channels;

/// <summary>Makes a session without messages.</summary>
internal sealed class CreateSession(SessionAccess access, ISessionStore sessions, IModelRouter router, IGatewayEvents events, IIdSource ids, TimeProvider time)
{
    public async ValueTask<Outcome<Session>> RunAsync(Caller caller, WorkspaceId workspaceId, string? title, ModelReference? model, CancellationToken cancellationToken)
    {
        var workspace = await access.OpenWorkspaceAsync(caller, workspaceId, Permissions.SessionsWrite, cancellationToken).ConfigureAwait(false);
        if (!workspace.Succeeded)
        {
            return workspace.Error;
        }

        if (title is not null && SessionTitle.Check(title) is { } problem)
        {
            return problem;
        }

        if (model is not null && router.Route(model, null, null) is { Succeeded: false, Error: var refusal })
        {
            return refusal;
        }

        var session = New(caller.UserId, workspaceId, title ?? SessionTitle.Untitled, model, ids, time);
        await sessions.AddAsync(session, cancellationToken).ConfigureAwait(false);
        events.Publish(session.ToEvent(GatewayEventTypes.SessionCreated));
        return await sessions.FindAsync(workspaceId, session.Id, cancellationToken).ConfigureAwait(false) is { } stored ? stored : SigilError.NotFound("session");
    }

    /// <summary>A new active session.</summary>
    public static Session New(UserId owner, WorkspaceId workspaceId, string title, ModelReference? model, IIdSource ids, TimeProvider time)
    {
        var now = time.GetUtcNow();
        return new Session
        {
            Id = SessionId.New(ids),
            WorkspaceId = workspaceId,
            UserId = owner,
            Title = title.Trim(),
            Status = SessionStatus.Active,
            Model = model,
            CreatedAt = now,
            UpdatedAt = now,
        };
    }
}
