// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;

namespace Sigil.Domain.Security.Egress;

/// <summary>On whose behalf something leaves, and from where; for the rules and for the audit log.</summary>
public sealed record EgressCaller(WorkspaceId WorkspaceId, UserId UserId, SessionId? SessionId);
