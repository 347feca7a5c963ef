// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Secrets;

/// <summary>Stands where nothing reads a keyring.</summary>
internal sealed class NoKeyring : IKeyring
{
    public ValueTask<KeyringAnswer> ReadAsync(string service, string name, CancellationToken cancellationToken) => new(KeyringAnswer.NoKeyring);
}
