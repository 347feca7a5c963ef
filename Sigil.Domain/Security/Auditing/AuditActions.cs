// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Auditing;

/// <summary>Every action that the audit log knows.</summary>
public static class AuditActions
{
    public const string CapabilityCheck = "capability_check";
    public const string ToolDispatch = "tool_dispatch";
    public const string TurnCompleted = "agent_loop.message";
    public const string InputBlocked = "agent_loop.input_blocked";
    public const string OutputBlocked = "agent_loop.output_blocked";
    public const string OutputFound = "agent_loop.output_scan_threat";
    public const string InputFound = "agent_loop.input_scan_threat";
    public const string ToolBlocked = "agent_loop.tool_scan_threat";
    public const string EgressAllowed = "egress.allowed";
    public const string EgressDenied = "egress.denied";
    public const string ApprovalRequested = "approval.requested";
    public const string ApprovalAnswered = "approval.answered";
    public const string ApprovalExpired = "approval.expired";
    public const string ApprovalWithdrawn = "approval.withdrawn";
    public const string ApprovalUsed = "approval.used";
    public const string ApprovalStandingAdded = "approval.standing.added";
    public const string ApprovalStandingRemoved = "approval.standing.removed";
    public const string BudgetWarning = "budget.warning";
    public const string AuditExported = "audit.exported";
    public const string BackupCreated = "backup.created";
    public const string BackupRestored = "backup.restored";
    public const string ConfigurationApplied = "configuration.applied";
    public const string ConfigurationRefused = "configuration.refused";
    public const string GatewayStarted = "gateway.started";
    public const string GatewayStopped = "gateway.stopped";
    public const string LoginLinkCreated = "identity.login_link.created";
    public const string SignedIn = "identity.signed_in";
    public const string SignInFailed = "identity.sign_in_failed";
    public const string SignedOut = "identity.signed_out";
    public const string SignInRevoked = "identity.sign_in.revoked";
    public const string TokenCreated = "identity.token.created";
    public const string TokenRevoked = "identity.token.revoked";
    public const string UserCreated = "identity.user.created";
    public const string UserChanged = "identity.user.changed";
    public const string UserDisabled = "identity.user.disabled";
    public const string UserDeleted = "identity.user.deleted";
    public const string IdentityAdded = "identity.account.added";
    public const string IdentityRemoved = "identity.account.removed";
    public const string WorkspaceCreated = "workspace.created";
    public const string WorkspaceChanged = "workspace.changed";
    public const string WorkspaceReleased = "workspace.released";
    public const string WorkspaceDeleted = "workspace.deleted";
    public const string WorkspaceRestored = "workspace.restored";
    public const string WorkspacePurged = "workspace.purged";
    public const string MemberAdded = "workspace.member.added";
    public const string MemberRemoved = "workspace.member.removed";
    public const string SecretCreated = "secret.created";
    public const string SecretChanged = "secret.changed";
    public const string SecretRotated = "secret.rotated";
    public const string SecretRemoved = "secret.removed";
    public const string SecretSent = "secret.sent";
    public const string SecretBlocked = "secret.blocked";
    public const string ProviderTestStarted = "provider.test.started";
    public const string ProviderTestEnded = "provider.test.ended";
    public const string SessionRenamed = "session.renamed";
    public const string SessionDeleted = "session.deleted";
    public const string SessionArchived = "session.archived";
    public const string SessionUnarchived = "session.unarchived";
    public const string SessionBranched = "session.branched";
    public const string SessionExported = "session.exported";
}
