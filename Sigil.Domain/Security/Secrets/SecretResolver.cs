// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common.Errors;

namespace Sigil.Domain.Security.Secrets;

internal sealed class SecretResolver(ISecretStore store, ISecretSealer sealer, TimeProvider time) : ISecretResolver
{
    public Outcome<SecretValue> Resolve(SecretReference reference, string configKey, Uri destination)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentNullException.ThrowIfNull(destination);
        if (reference.Source != SecretSource.Vault)
        {
            return Unresolved(reference, configKey, "this machine has no keyring that Sigil can use", "Put the secret into the vault with 'sigil secret set', and refer to it as secret://name.");
        }

        if (!SecretName.TryParse(reference.Name, out var name) || store.Find(name) is not { } secret)
        {
            return Unresolved(reference, configKey, "there is no such secret", $"Add it with 'sigil secret set {reference.Name} --host {destination.Host}'.");
        }

        if (secret.WorkspaceId is { } workspace)
        {
            return Unresolved(reference, configKey, $"that secret belongs to the workspace '{workspace}' and not to the gateway", "Add one without a workspace.");
        }

        if (!SecretHosts.Admit(secret.Hosts, destination))
        {
            return Unresolved(reference, configKey, $"that secret may not be sent to {destination.Host}", $"Add the host: 'sigil secret set {reference.Name} --host {destination.Host}'.");
        }

        if (sealer.Open(name, secret.Sealed) is not { } value)
        {
            return Unresolved(reference, configKey, "its value cannot be opened with the keys of this data directory", $"Set it again: 'sigil secret rotate {reference.Name}'.");
        }

        store.Touch(name, time.GetUtcNow());
        return value;
    }

    private static SigilError Unresolved(SecretReference reference, string configKey, string why, string fix)
        => new(ErrorCodes.SecretUnresolved, $"{configKey} refers to {reference}, but {why}.", configKey, fix);
}
