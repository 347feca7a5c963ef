// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;

namespace Sigil.Domain.Security.Approvals;

/// <summary>Which questions to list, newest first.</summary>
/// <param name="UserId">Whose.</param>
/// <param name="WorkspaceId">In which workspace; null for all.</param>
/// <param name="SessionId">In which session; null for all.</param>
/// <param name="Status">In which state; null for all.</param>
/// <param name="Limit">How many at most.</param>
/// <param name="After">The last one of an earlier page; null for the first page.</param>
public sealed record ApprovalQuery(UserId UserId, WorkspaceId? WorkspaceId, SessionId? SessionId, ApprovalStatus? Status, int Limit, ApprovalId? After = null);
