// SPDX-License-Identifier: Apache-2.0

using Microsoft.Extensions.Logging;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Security.Auditing;

namespace Sigil.Domain.Security.Enforcement;

/// <summary>The one maker of decisions. Stateless but for the grants it asks for, so every call sees today's rules.</summary>
internal sealed partial class Enforcer(IPluginGrantSource grants, IAuditTrail audit, ILogger<Enforcer> logger) : IEnforcer
{
    public async ValueTask<EnforcementDecision> DecideAsync(EnforcementRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        var (reason, sides) = Evaluation.Of(request, grants.Find(request.Plugin));
        try
        {
            // Not cancellable from here on: who cancels at the right moment must not keep an attempt out of the log.
            await audit.AppendAsync(DecisionAudit.Entry(request, reason, sides), CancellationToken.None);
        }
        catch (SigilException failure) when (failure.Error.Code == ErrorCodes.AuditFailure)
        {
            // A denial stays the denial it was; an allow that left no trace must not be acted on.
            LogNotAudited(failure, request.Plugin, reason.WireName());
            reason = reason == DecisionReason.Ok ? DecisionReason.AuditUnavailable : reason;
        }

        return new EnforcementDecision(request, reason, sides);
    }

    public EnforcementPreview Preview(EnforcementRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var (reason, sides) = Evaluation.Of(request, grants.Find(request.Plugin));
        return new EnforcementPreview(reason, sides);
    }

    [LoggerMessage(1001, LogLevel.Error, "A decision about plugin {Plugin} ({Reason}) could not be audited; nothing is allowed without an entry")]
    private partial void LogNotAudited(Exception exception, string plugin, string reason);
}
