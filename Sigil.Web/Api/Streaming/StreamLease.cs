// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Identity;
using Sigil.Web.Authentication;

namespace Sigil.Web.Api.Streaming;

/// <summary>Whether the client of a long-lived stream may still read it: asked again at every heartbeat, so that neither a revoked credential nor a lost membership keeps reading.</summary>
internal sealed class StreamLease(ICallerResolver callers, IWorkspaceAccess workspaces)
{
    /// <summary>Said to a client whose credential no longer counts.</summary>
    public static readonly SigilError Gone = new(ErrorCodes.Unauthorized, "The credential is no longer valid.", Fix: "Sign in again.");

    /// <summary>Null while the client may read on, else why not.</summary>
    public async ValueTask<SigilError?> CheckAsync(HttpContext context, WorkspaceId workspaceId, CancellationToken cancellationToken)
    {
        if (await callers.ResolveAsync(context.User, cancellationToken) is not { } caller)
        {
            return Gone;
        }

        return (await workspaces.OpenAsync(caller, workspaceId, cancellationToken)).Error;
    }
}
