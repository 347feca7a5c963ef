// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Security;

namespace Sigil.Domain.Administration;

/// <summary>Who may use which tool in a workspace, and why. Nothing is executed, decided or recorded.</summary>
public interface IToolPreviews
{
    /// <summary>One page of answers for each registered tool and each member, by tool and then by member (<c>workspaces.read</c>). Whoever may not change the workspace sees only what holds for themselves.</summary>
    /// <param name="caller">Who asks; a workspace that they do not see is <c>server.entity.not_found</c>.</param>
    /// <param name="id">The workspace.</param>
    /// <param name="policy">A policy that is not saved, to see what it would do; null for the one that holds.</param>
    /// <param name="userId">One member; null for all. Who is none is <c>server.entity.not_found</c>.</param>
    /// <param name="limit">1 to 200.</param>
    /// <param name="after">Cursor of an earlier page, or null.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask<Outcome<Page<ToolPreview>>> PreviewAsync(
        Caller caller, WorkspaceId id, ToolPolicy? policy, UserId? userId, int limit, string? after, CancellationToken cancellationToken);
}
