// SPDX-License-Identifier: Apache-2.0

using System.Globalization;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Security.Auditing;

namespace Sigil.Domain.Identity;

/// <summary>What every presented credential goes through: the wait after too many failures, and one answer for all that is wrong. Failures are audited; as they are limited, so is what they add to the log.</summary>
internal sealed class CredentialGate(ICredentialThrottle throttle, IAuditTrail audit)
{
    /// <summary>The refusal when there were too many failures, or null.</summary>
    public SigilError? Limited(CredentialOrigin origin, string? credentialId) => Refusal(throttle.WaitFor(origin.Address, credentialId));

    /// <summary>The same for the credential alone: other people's failures at the address do not count.</summary>
    public SigilError? Limited(string credentialId) => Refusal(throttle.WaitFor(credentialId));

    /// <summary>Counts and audits a failed attempt.</summary>
    public ValueTask FailedAsync(CredentialOrigin origin, string? credentialId, string reason)
    {
        throttle.Failed(origin.Address, credentialId);
        return AuditAsync(origin, credentialId, reason);
    }

    /// <summary>Audits the right secret of a credential that no longer counts.</summary>
    public ValueTask StaleAsync(CredentialOrigin origin, string credentialId, string reason)
    {
        throttle.Stale(credentialId);
        return AuditAsync(origin, credentialId, reason);
    }

    /// <summary>The one answer to whatever is wrong with a credential.</summary>
    public static SigilError Refused() => new(ErrorCodes.Unauthorized, "The credential is not valid, or no longer.");

    private static SigilError? Refusal(TimeSpan? wait)
    {
        if (wait is null)
        {
            return null;
        }

        var minutes = Math.Ceiling(wait.Value.TotalMinutes).ToString(CultureInfo.InvariantCulture);
        return new SigilError(ErrorCodes.RateLimited, "Too many failed attempts.", Fix: $"Wait {minutes} min, then try again.") { RetryAfter = wait };
    }

    // The actor is the gateway: nobody's identity was proven.
    private ValueTask AuditAsync(CredentialOrigin origin, string? credentialId, string reason) => audit.AppendAsync(
        new AuditEntry
        {
            Action = AuditActions.SignInFailed,
            Result = "denied",
            Actor = IdentityAudit.Gateway,
            Details = IdentityAudit.Details(("reason", reason), ("credential", credentialId), ("door", origin.Door), ("address", origin.Address?.ToString())),
        },
        CancellationToken.None);
}
