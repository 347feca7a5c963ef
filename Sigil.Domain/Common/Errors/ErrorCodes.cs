// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Common.Errors;

/// <summary>Every failure that may leave the gateway.</summary>
public static class ErrorCodes
{
    public static readonly ErrorCode RequestInvalid = new("server.request.invalid", ErrorKind.Invalid);
    public static readonly ErrorCode RequestTooLarge = new("server.request.too_large", ErrorKind.TooLarge);
    public static readonly ErrorCode MediaTypeUnsupported = new("server.request.media_type", ErrorKind.UnsupportedMediaType);
    public static readonly ErrorCode HostMisdirected = new("server.host.misdirected", ErrorKind.Misdirected);
    public static readonly ErrorCode OriginForbidden = new("server.origin.forbidden", ErrorKind.Forbidden);
    public static readonly ErrorCode PreconditionFailed = new("server.precondition.failed", ErrorKind.PreconditionFailed);
    public static readonly ErrorCode IdempotencyReused = new("server.idempotency.reused", ErrorKind.Unprocessable);
    public static readonly ErrorCode IdempotencyBusy = new("server.idempotency.busy", ErrorKind.Conflict);
    public static readonly ErrorCode IdempotencyUnknown = new("server.idempotency.unknown", ErrorKind.Conflict);
    public static readonly ErrorCode Unauthorized = new("server.auth.unauthorized", ErrorKind.Unauthorized);
    public static readonly ErrorCode Forbidden = new("server.auth.forbidden", ErrorKind.Forbidden);
    public static readonly ErrorCode RateLimited = new("server.rate_limited", ErrorKind.RateLimited);
    public static readonly ErrorCode EntityNotFound = new("server.entity.not_found", ErrorKind.NotFound);
    public static readonly ErrorCode ConfigurationInvalid = new("config.invalid", ErrorKind.Unprocessable);
    public static readonly ErrorCode ConfigurationRefused = new("config.refused", ErrorKind.Unprocessable);
    public static readonly ErrorCode ConfigurationUnavailable = new("config.file.unavailable", ErrorKind.Unavailable);
    public static readonly ErrorCode InternalFailure = new("server.internal.failure", ErrorKind.Internal);
    public static readonly ErrorCode ShuttingDown = new("server.shutdown.unavailable", ErrorKind.Unavailable);
    public static readonly ErrorCode StoreConflict = new("store.conflict", ErrorKind.Conflict);
    public static readonly ErrorCode StoreInvalidInput = new("store.invalid_input", ErrorKind.Invalid);
    public static readonly ErrorCode StoreUnavailable = new("store.database.unavailable", ErrorKind.Unavailable);
    public static readonly ErrorCode CapabilityDenied = new("plugin.capability.denied", ErrorKind.Forbidden);
    public static readonly ErrorCode CapabilityInvalid = new("security.capability.invalid", ErrorKind.Invalid);
    public static readonly ErrorCode AuditFailure = new("security.audit.failure", ErrorKind.Unavailable);
    public static readonly ErrorCode ScannerInputBlocked = new("security.scanner.input_blocked", ErrorKind.Unprocessable);
    public static readonly ErrorCode ScannerToolBlocked = new("security.scanner.tool_blocked", ErrorKind.Unavailable);
    public static readonly ErrorCode ScannerOutputBlocked = new("security.scanner.output_blocked", ErrorKind.Unavailable);
    public static readonly ErrorCode ScannerTooLarge = new("security.scanner.content_too_large", ErrorKind.TooLarge);
    public static readonly ErrorCode ScannerBreakerOpen = new("security.scanner.circuit_breaker_open", ErrorKind.Unavailable);
    public static readonly ErrorCode ScannerFailure = new("security.scanner.failure", ErrorKind.Unavailable);
    public static readonly ErrorCode SecretInvalid = new("secret.input.invalid", ErrorKind.Invalid);
    public static readonly ErrorCode SecretUnresolved = new("secret.reference.unresolved", ErrorKind.Unavailable);
    public static readonly ErrorCode SecretRefused = new("secret.egress.refused", ErrorKind.Forbidden);
    public static readonly ErrorCode ApprovalLimit = new("approval.limit_reached", ErrorKind.Unprocessable);
    public static readonly ErrorCode ApprovalClosed = new("approval.closed", ErrorKind.Conflict);
    public static readonly ErrorCode ApprovalCallChanged = new("approval.call_changed", ErrorKind.Conflict);
    public static readonly ErrorCode ApprovalNotStanding = new("approval.not_standing", ErrorKind.Unprocessable);
    public static readonly ErrorCode InputInvalid = new("agent.loop.invalid_input", ErrorKind.Invalid);
    public static readonly ErrorCode LoopFailure = new("agent.loop.failure", ErrorKind.Internal);
    public static readonly ErrorCode TurnLimit = new("agent.turn.limit_reached", ErrorKind.Unprocessable);
    public static readonly ErrorCode BudgetExceeded = new("budget.exceeded", ErrorKind.RateLimited);
    public static readonly ErrorCode BudgetPriceUnknown = new("budget.price_unknown", ErrorKind.Unprocessable);
    public static readonly ErrorCode TurnCancelled = new("agent.turn.cancelled", ErrorKind.Cancelled);
    public static readonly ErrorCode TurnInterrupted = new("agent.turn.interrupted", ErrorKind.Unavailable);
    public static readonly ErrorCode TurnNotRetryable = new("agent.turn.not_retryable", ErrorKind.Conflict);
    public static readonly ErrorCode LaneFull = new("agent.lane.full", ErrorKind.RateLimited);
    public static readonly ErrorCode SessionForbidden = new("agent.session.status.forbidden", ErrorKind.Conflict);
    public static readonly ErrorCode ToolNotFound = new("plugin.not_found", ErrorKind.NotFound);
    public static readonly ErrorCode ToolArgumentsInvalid = new("agent.tool.arguments_invalid", ErrorKind.Invalid);
    public static readonly ErrorCode ToolBudgetExceeded = new("agent.tool.budget_exceeded", ErrorKind.RateLimited);
    public static readonly ErrorCode ToolTimeout = new("agent.tool.timeout", ErrorKind.Timeout);
    public static readonly ErrorCode ToolFailure = new("plugin.runtime.call.failure", ErrorKind.Upstream);
    public static readonly ErrorCode ProviderRequestInvalid = new("provider.request.invalid", ErrorKind.Invalid);
    public static readonly ErrorCode ProviderContextTooLong = new("provider.request.context_too_long", ErrorKind.Unprocessable);
    public static readonly ErrorCode ProviderContentRefused = new("provider.response.refused", ErrorKind.Unprocessable);
    public static readonly ErrorCode ProviderResponseInvalid = new("provider.response.invalid", ErrorKind.Upstream);
    public static readonly ErrorCode ProviderUpstreamFailure = new("provider.upstream.failure", ErrorKind.Upstream);
    public static readonly ErrorCode ProviderKeyInvalid = new("provider.key.invalid", ErrorKind.Unavailable);
    public static readonly ErrorCode ProviderKeyMissing = new("provider.key.missing", ErrorKind.Unavailable);
    public static readonly ErrorCode ProviderRateLimited = new("provider.rate_limited", ErrorKind.RateLimited);
    public static readonly ErrorCode ProviderQuotaExceeded = new("provider.quota.exceeded", ErrorKind.Unavailable);
    public static readonly ErrorCode ProviderTimeout = new("provider.timeout", ErrorKind.Timeout);
    public static readonly ErrorCode ProviderUnreachable = new("provider.unreachable", ErrorKind.Unavailable);
    public static readonly ErrorCode ProviderUnknown = new("provider.registry.not_found", ErrorKind.NotFound);
    public static readonly ErrorCode ProviderManaged = new("provider.managed", ErrorKind.Conflict);
    public static readonly ErrorCode ProviderInUse = new("provider.in_use", ErrorKind.Conflict);
    public static readonly ErrorCode ModelUnknown = new("provider.model.not_found", ErrorKind.NotFound);
    public static readonly ErrorCode ModelReferenceInvalid = new("provider.routing.invalid_model_ref", ErrorKind.Invalid);
    public static readonly ErrorCode AllProvidersUnavailable = new("provider.routing.all_unavailable", ErrorKind.Unavailable);
    public static readonly ErrorCode LoginLinkInvalid = new("identity.login_link.invalid", ErrorKind.Unauthorized);
    public static readonly ErrorCode LastOwner = new("identity.owner.last", ErrorKind.Conflict);
    public static readonly ErrorCode WorkspaceManaged = new("workspace.managed", ErrorKind.Conflict);
    public static readonly ErrorCode WorkspaceProtected = new("workspace.protected", ErrorKind.Conflict);
    public static readonly ErrorCode BackupFailure = new("backup.failure", ErrorKind.Unavailable);
    public static readonly ErrorCode BackupPassphrase = new("backup.passphrase.invalid", ErrorKind.Invalid);
    public static readonly ErrorCode BackupDamaged = new("backup.file.damaged", ErrorKind.Unprocessable);
    public static readonly ErrorCode BackupNewer = new("backup.file.newer", ErrorKind.Conflict);
    public static readonly ErrorCode BackupExists = new("backup.file.exists", ErrorKind.Conflict);
    public static readonly ErrorCode BackupTargetOccupied = new("backup.target.occupied", ErrorKind.Conflict);
    public static readonly ErrorCode LoginLinkExpired = new("identity.login_link.expired", ErrorKind.Unauthorized);

    /// <summary>The whole set, by name.</summary>
    public static IReadOnlyDictionary<string, ErrorCode> All { get; } = typeof(ErrorCodes).GetFields()
        .Where(field => field.FieldType == typeof(ErrorCode))
        .Select(field => (ErrorCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value, StringComparer.Ordinal);
}
