// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common.Errors;
using Sigil.Domain.Sessions;
using Sigil.Domain.Workspaces;

namespace Sigil.Web.Components.Listing;

/// <summary>The sessions of one workspace, as far as they were read.</summary>
/// <param name="Workspace">The workspace.</param>
/// <param name="Sessions">Most recently used first.</param>
/// <param name="Next">Where the next page begins; null when all are read.</param>
/// <param name="Error">Why they could not be read; another workspace's may still be there.</param>
public sealed record WorkspaceSessions(Workspace Workspace, IReadOnlyList<Session> Sessions, string? Next, SigilError? Error);
