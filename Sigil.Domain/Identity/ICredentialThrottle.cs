// SPDX-License-Identifier: Apache-2.0

using System.Net;

namespace Sigil.Domain.Identity;

/// <summary>Counts failed attempts to present a credential, per address and per credential, and asks for a wait after too many (SH-6). A success resets nothing.</summary>
/// <remarks>The services of this room consult it themselves; a door needs it only for a credential that it checks on its own. IPv6 addresses count by their /64.</remarks>
public interface ICredentialThrottle
{
    /// <summary>How long to wait before the next attempt is looked at; null when it may be made now.</summary>
    /// <param name="address">Where the attempt comes from; all attempts without an address count together.</param>
    /// <param name="credentialId">The id part of the credential, where it has one.</param>
    TimeSpan? WaitFor(IPAddress? address, string? credentialId);

    /// <summary>The same for the credential alone, whatever came from the address.</summary>
    TimeSpan? WaitFor(string credentialId);

    /// <summary>Notes a failed attempt.</summary>
    void Failed(IPAddress? address, string? credentialId);

    /// <summary>Notes the right secret of a credential that has expired or was revoked: nobody guesses, so only that credential has to wait, not everybody at the address.</summary>
    void Stale(string credentialId);
}
