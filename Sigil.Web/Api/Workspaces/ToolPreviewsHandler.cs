// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Administration;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Security;

namespace Sigil.Web.Api.Workspaces;

/// <summary>Who may use which tool, and why.</summary>
internal sealed class ToolPreviewsHandler(IToolPreviews previews)
{
    public async ValueTask<Outcome<ToolPreviewPage>> PreviewAsync(
        Caller caller, WorkspaceId id, ToolPolicy? policy, string? user, int limit, string? after, CancellationToken cancellationToken)
    {
        UserId userId = default;
        if (user is not null && !UserId.TryParse(user, out userId))
        {
            return new SigilError(ErrorCodes.RequestInvalid, "That is no user id.", "user", "Leave it out for all members.");
        }

        var page = await previews.PreviewAsync(caller, id, policy, user is null ? null : userId, limit, after, cancellationToken);
        return page.Succeeded ? new ToolPreviewPage([.. page.Value.Items.Select(preview => preview.ToView())], page.Value.Next) : page.Error;
    }
}
