// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Approvals;

/// <summary>How the wait for a person ended.</summary>
/// <param name="Status">What became of the question.</param>
/// <param name="Grant">The consent, or null.</param>
public sealed record ApprovalResult(ApprovalStatus Status, ApprovalGrant? Grant);
