// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common.Errors;

namespace Sigil.Domain.Security.Secrets;

internal sealed class SecretResolver(ISecretStore store, ISecretSealer sealer, KeyringSecrets keyring, TimeProvider time) : ISecretResolver
{
    public ValueTask<Outcome<SecretValue>> ResolveAsync(SecretReference reference, string configKey, Uri destination, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentNullException.ThrowIfNull(destination);
        return reference.Source == SecretSource.Keyring ? FromKeyringAsync(reference, configKey, destination, cancellationToken) : new(FromVault(reference, configKey, destination));
    }

    // It has no list of hosts of its own; whoever wrote the reference into the file named the endpoint beside it. That it goes there unencrypted, nobody meant.
    private async ValueTask<Outcome<SecretValue>> FromKeyringAsync(SecretReference reference, string configKey, Uri destination, CancellationToken cancellationToken)
    {
        if (!SecretHosts.Admit([destination.IdnHost], destination))
        {
            return Unresolved(reference, configKey, $"that secret may not be sent to {destination.Host} without encryption", "Use an https endpoint.");
        }

        var answer = await keyring.ReadAsync(reference, cancellationToken).ConfigureAwait(false);
        return answer.Value is { } value ? value : Unresolved(reference, configKey, answer.Why, answer.Fix);
    }

    private Outcome<SecretValue> FromVault(SecretReference reference, string configKey, Uri destination)
    {
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
