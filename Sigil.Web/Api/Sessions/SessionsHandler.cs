// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Channels;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Security;

namespace Sigil.Web.Api.Sessions;

/// <summary>A caller's own sessions.</summary>
internal sealed class SessionsHandler(ISessionDirectory sessions)
{
    public async ValueTask<Outcome<SessionPage>> ListAsync(
        Caller caller, WorkspaceId workspace, string? title, int limit, string? after, CancellationToken cancellationToken)
    {
        var page = await sessions.ListAsync(caller, workspace, title, limit, after, cancellationToken);
        return page.Succeeded ? new SessionPage([.. page.Value.Items.Select(session => session.ToView())], page.Value.Next) : page.Error;
    }

    public async ValueTask<Outcome<SessionView>> GetAsync(Caller caller, WorkspaceId workspace, SessionId session, CancellationToken cancellationToken)
    {
        var found = await sessions.GetAsync(caller, workspace, session, cancellationToken);
        return found.Succeeded ? found.Value.ToView() : found.Error;
    }

    public async ValueTask<Outcome<MessagePage>> MessagesAsync(
        Caller caller, WorkspaceId workspace, SessionId session, long? before, int limit, CancellationToken cancellationToken)
    {
        var turns = await sessions.HistoryAsync(caller, workspace, session, before, limit, cancellationToken);
        return turns.Succeeded
            ? new MessagePage([.. turns.Value.Select(turn => turn.ToView())], turns.Value.Count == limit ? turns.Value[0].Turn.Sequence : null)
            : turns.Error;
    }

    /// <summary>Checks both fields before it changes either.</summary>
    public async ValueTask<Outcome<SessionView>> ChangeAsync(Caller caller, WorkspaceId workspace, SessionId session, SessionPatch patch, CancellationToken cancellationToken)
    {
        ModelReference? model = null;
        if (patch is { Title: null, Model: null })
        {
            return new SigilError(ErrorCodes.RequestInvalid, "There is nothing to change.", Fix: "Send 'title', 'model' or both.");
        }

        if (patch.Model is { Length: > 0 } && !ModelReference.TryParse(patch.Model, out model))
        {
            return new SigilError(ErrorCodes.ModelReferenceInvalid, "A model is named provider/model.", "model", "GET /api/v1/models lists them.");
        }

        var changed = patch.Title is null
            ? await sessions.GetAsync(caller, workspace, session, cancellationToken)
            : await sessions.RenameAsync(caller, workspace, session, patch.Title, cancellationToken);
        if (changed.Succeeded && patch.Model is not null)
        {
            changed = await sessions.SetModelAsync(caller, workspace, session, model, cancellationToken);
        }

        return changed.Succeeded ? changed.Value.ToView() : changed.Error;
    }

    public ValueTask<Outcome<bool>> DeleteAsync(Caller caller, WorkspaceId workspace, SessionId session, CancellationToken cancellationToken)
        => sessions.DeleteAsync(caller, workspace, session, cancellationToken);
}
