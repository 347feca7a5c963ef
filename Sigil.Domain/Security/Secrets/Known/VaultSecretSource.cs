// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Secrets.Known;

/// <summary>The values in the vault. What cannot be opened cannot leave either.</summary>
internal sealed class VaultSecretSource(ISecretStore store, ISecretSealer sealer) : IKnownSecretSource
{
    public object Version => store.Version;

    public IEnumerable<(string Name, SecretValue Value)> Read()
        => from secret in store.List()
           let value = sealer.Open(secret.Name, secret.Sealed)
           where value is not null
           select (secret.Name.Value, value);
}
