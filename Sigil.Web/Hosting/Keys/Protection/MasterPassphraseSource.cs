// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Security.Secrets;

namespace Sigil.Web.Hosting.Keys.Protection;

/// <summary>The passphrases that protect the master key leave the gateway as little as what they protect.</summary>
internal sealed class MasterPassphraseSource(MasterKeyGuards guards) : IKnownSecretSource
{
    public object Version => guards;

    public IEnumerable<(string Name, SecretValue Value)> Read() => guards.Passphrases.Select(passphrase => ("passphrase of the master key", passphrase));
}
