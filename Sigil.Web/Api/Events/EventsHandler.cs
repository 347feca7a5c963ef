// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Identity;
using Sigil.Domain.Security;

namespace Sigil.Web.Api.Events;

/// <summary>Opens the gateway's events for a caller.</summary>
internal sealed class EventsHandler(GatewayEventTap tap, IWorkspaceAccess workspaces)
{
    /// <summary>The events after <paramref name="after"/>; 0 for those from now on.</summary>
    public async ValueTask<Outcome<GatewayEventSource>> OpenAsync(Caller caller, string? types, string? workspace, long after, CancellationToken cancellationToken)
    {
        WorkspaceId? only = null;
        if (!string.IsNullOrEmpty(workspace))
        {
            // A text that is no workspace's name names none.
            var id = WorkspaceId.TryParse(workspace, out var named) ? named : default;
            var opened = await workspaces.OpenAsync(caller, id, cancellationToken);
            if (!opened.Succeeded)
            {
                return opened.Error;
            }

            only = id;
        }

        var filter = GatewayEventFilter.Read(types, only);
        return filter.Succeeded ? new GatewayEventSource(tap, caller, filter.Value, after == 0 ? null : after) : filter.Error;
    }
}
