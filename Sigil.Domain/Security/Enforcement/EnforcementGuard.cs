// SPDX-License-Identifier: Apache-2.0

using System.Security.Cryptography;
using System.Text;

namespace Sigil.Domain.Security.Enforcement;

/// <summary>Stands between a decision and the act: throws when the pipeline was skipped or the call was changed after it was decided.</summary>
public static class EnforcementGuard
{
    /// <summary>The hash that binds a decision to the exact arguments: SHA-256 of their UTF-8 text, lower-case hex.</summary>
    public static string HashArguments(string arguments) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(arguments)));

    /// <summary>Throws unless the decision allows exactly this.</summary>
    public static void RequireAllowed(EnforcementDecision? decision, string plugin, string capability, string callId, string arguments)
    {
        if (decision is not { Allowed: true })
        {
            throw new EnforcementSkippedException($"{capability} was about to run without an allowing decision.");
        }

        var request = decision.Request;
        if (request.Plugin != plugin || request.Capability != capability || request.CallId != callId || request.ArgumentsHash != HashArguments(arguments))
        {
            throw new EnforcementSkippedException($"{capability} was about to run on a decision that was made for another call.");
        }
    }
}
