// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Identity;
using Sigil.Domain.Security;
using Sigil.Domain.Security.Egress;

namespace Sigil.Web.Api.Security;

/// <summary>Tells whether a request of a workspace's tools would leave, without sending one.</summary>
internal sealed class EgressHandler(IEgress egress, IWorkspaceAccess workspaces)
{
    private const int MaxUrl = 4096;

    public async ValueTask<Outcome<EgressView>> CheckAsync(Caller caller, EgressBody body, CancellationToken cancellationToken)
    {
        if (body.Url.Length is 0 or > MaxUrl)
        {
            return new SigilError(ErrorCodes.RequestInvalid, "The request is not valid.", "url", $"Send an address of 1 to {MaxUrl} characters.");
        }

        // Who may not use the workspace learns nothing of it.
        if (!WorkspaceId.TryParse(body.WorkspaceId, out var id))
        {
            return SigilError.NotFound("workspace");
        }

        var workspace = await workspaces.OpenAsync(caller, id, cancellationToken);
        if (!workspace.Succeeded)
        {
            return workspace.Error;
        }

        var verdict = await egress.CheckAsync(id, body.Url, cancellationToken);
        return new EgressView(verdict.Allowed, verdict.Rule!, verdict.Reason!, verdict.Url?.AbsoluteUri, verdict.Addresses);
    }
}
