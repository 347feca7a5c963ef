// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Security.Approvals;

namespace Sigil.Domain.Sessions;

/// <summary>That a person was asked about a call, kept with its result.</summary>
/// <param name="Id">The question's id.</param>
/// <param name="Status">What became of it.</param>
public sealed record ToolApproval(string Id, ApprovalStatus Status);
