// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Identity;

/// <summary>Tells long-lived connections (circuits, event streams) that the credential or the membership they stand on is gone.</summary>
public interface IRevocations
{
    /// <summary>Calls <paramref name="onRevoked"/> once when the credential is revoked; at once when it is already. Dispose to stop listening.</summary>
    IDisposable Watch(string credentialId, Action onRevoked);

    /// <summary>Announces that a credential no longer counts.</summary>
    void Announce(string credentialId);
}
