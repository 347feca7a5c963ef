// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Channels;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Security;
using Sigil.Domain.Sessions;
using Sigil.Web.Api.Binding;
using Sigil.Web.Api.Results;

namespace Sigil.Web.Api.Sessions;

/// <summary>A caller's own sessions.</summary>
internal sealed class SessionsHandler(ISessionDirectory sessions)
{
    public async ValueTask<Outcome<SessionPage>> ListAsync(
        Caller caller, WorkspaceId workspace, SessionListQuery query, CancellationToken cancellationToken)
    {
        var status = SessionInput.Status(query.Status);
        if (!status.Succeeded)
        {
            return status.Error;
        }

        var page = await sessions.ListAsync(caller, workspace, new SessionFilter(query.Title, status.Value), ApiDefaults.Limit(query.Limit), query.After, cancellationToken);
        return page.Succeeded ? new SessionPage([.. page.Value.Items.Select(session => session.ToView())], page.Value.Next) : page.Error;
    }

    public ValueTask<Outcome<Tagged<SessionView>>> GetAsync(Caller caller, WorkspaceId workspace, SessionId session, CancellationToken cancellationToken)
        => TagAsync(sessions.GetAsync(caller, workspace, session, cancellationToken));

    public async ValueTask<Outcome<MessagePage>> MessagesAsync(
        Caller caller, WorkspaceId workspace, SessionId session, int limit, string? after, CancellationToken cancellationToken)
    {
        var before = PageCursor.Read(after);
        if (!before.Succeeded)
        {
            return before.Error;
        }

        var turns = await sessions.HistoryAsync(caller, workspace, session, before.Value, limit, cancellationToken);
        if (!turns.Succeeded)
        {
            return turns.Error;
        }

        var more = turns.Value.Count == limit && turns.Value[0].Turn.Sequence > 1;
        return new MessagePage([.. turns.Value.Select(turn => turn.ToView())], more ? PageCursor.Write(turns.Value[0].Turn.Sequence) : null);
    }

    public async ValueTask<Outcome<Tagged<SessionView>>> CreateAsync(Caller caller, WorkspaceId workspace, SessionBody body, CancellationToken cancellationToken)
    {
        var model = SessionInput.Model(body.Model);
        return model.Succeeded ? await TagAsync(sessions.CreateAsync(caller, workspace, body.Title, model.Value, cancellationToken)) : model.Error;
    }

    public async ValueTask<Outcome<Tagged<SessionView>>> BranchAsync(
        Caller caller, WorkspaceId workspace, SessionId session, BranchBody body, CancellationToken cancellationToken)
    {
        var point = SessionInput.Point(body);
        return point.Succeeded ? await TagAsync(sessions.BranchAsync(caller, workspace, session, point.Value, body.Title, cancellationToken)) : point.Error;
    }

    public async ValueTask<Outcome<Tagged<SessionView>>> ChangeAsync(
        Caller caller, WorkspaceId workspace, SessionId session, SessionPatch patch, long? expected, CancellationToken cancellationToken)
    {
        var change = SessionInput.Change(patch);
        return change.Succeeded ? await TagAsync(sessions.ChangeAsync(caller, workspace, session, change.Value, expected, cancellationToken)) : change.Error;
    }

    public ValueTask<Outcome<bool>> DeleteAsync(Caller caller, WorkspaceId workspace, SessionId session, long? expected, CancellationToken cancellationToken)
        => sessions.DeleteAsync(caller, workspace, session, expected, cancellationToken);

    public async ValueTask<Outcome<SessionExportResult>> ExportAsync(
        Caller caller, WorkspaceId workspace, SessionId session, string? format, CancellationToken cancellationToken)
    {
        var writer = SessionInput.Format(format);
        if (!writer.Succeeded)
        {
            return writer.Error;
        }

        var export = await sessions.ExportAsync(caller, workspace, session, cancellationToken);
        return export.Succeeded ? new SessionExportResult(export.Value, writer.Value) : export.Error;
    }

    private static async ValueTask<Outcome<Tagged<SessionView>>> TagAsync(ValueTask<Outcome<Session>> pending)
    {
        var outcome = await pending;
        return outcome.Succeeded ? new Tagged<SessionView>(outcome.Value.ToView(), outcome.Value.Revision) : outcome.Error;
    }
}
