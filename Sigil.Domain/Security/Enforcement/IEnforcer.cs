// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Enforcement;

/// <summary>Decides what a plugin may do: plugin ∩ workspace ∩ user, deny beats allow, unknown is denied.</summary>
public interface IEnforcer
{
    /// <summary>Decides, and writes the decision to the audit log before it returns. An allow that cannot be audited comes back as a denial.</summary>
    ValueTask<EnforcementDecision> DecideAsync(EnforcementRequest request, CancellationToken cancellationToken);

    /// <summary>The same evaluation without an audit entry and without the right to act on it: for previews and explanations.</summary>
    EnforcementPreview Preview(EnforcementRequest request);
}
