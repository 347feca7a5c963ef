// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common.Errors;

namespace Sigil.Domain.Security.Secrets;

/// <summary>The one place where a reference in the gateway's configuration becomes a value, at the moment of use.</summary>
public interface ISecretResolver
{
    /// <summary>The value, for a request of the gateway's own to that place; else an error that names key and reference, never a value.</summary>
    /// <param name="reference">The reference.</param>
    /// <param name="configKey">The configuration key that holds it.</param>
    /// <param name="destination">Where the value will be sent.</param>
    /// <param name="cancellationToken">Gives up; a keyring may take seconds.</param>
    ValueTask<Outcome<SecretValue>> ResolveAsync(SecretReference reference, string configKey, Uri destination, CancellationToken cancellationToken);
}
