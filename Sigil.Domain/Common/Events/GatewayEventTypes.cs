// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Common.Events;

/// <summary>The names of the gateway's events, as they are on the wire.</summary>
public static class GatewayEventTypes
{
    public const string Session = "session";
    public const string SessionCreated = "session.created";
    public const string SessionChanged = "session.changed";
    public const string SessionDeleted = "session.deleted";
    public const string Turn = "turn";
    public const string TurnAccepted = "turn.accepted";
    public const string TurnStarted = "turn.started";
    public const string TurnEnded = "turn.ended";
    public const string Provider = "provider";
    public const string ProviderHealthChanged = "provider.health_changed";
    public const string Configuration = "configuration";
    public const string ConfigurationApplied = "configuration.applied";
    public const string ConfigurationRefused = "configuration.refused";
    public const string Workspace = "workspace";
    public const string WorkspaceCreated = "workspace.created";
    public const string WorkspaceChanged = "workspace.changed";
    public const string WorkspaceDeleted = "workspace.deleted";
    public const string WorkspaceRestored = "workspace.restored";
    public const string User = "user";
    public const string UserChanged = "user.changed";
    public const string Budget = "budget";
    public const string BudgetWarning = "budget.warning";
    public const string Approval = "approval";
    public const string ApprovalRequested = "approval.requested";
    public const string ApprovalAnswered = "approval.answered";
    public const string Secret = "secret";
    public const string SecretCreated = "secret.created";
    public const string SecretChanged = "secret.changed";
    public const string SecretRotated = "secret.rotated";
    public const string SecretRemoved = "secret.removed";
    public const string Audit = "audit";
    public const string AuditAppended = "audit.appended";
    public const string Gateway = "gateway";
    public const string GatewayDraining = "gateway.draining";

    /// <summary>Sent to a reader that missed something, whatever it asked for.</summary>
    public const string Resync = "resync";

    /// <summary>What a reader can ask for.</summary>
    public static IReadOnlyList<string> Topics { get; } = [Session, Turn, Provider, Configuration, Workspace, User, Budget, Approval, Secret, Audit, Gateway];
}
