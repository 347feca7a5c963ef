// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Secrets;

/// <summary>The keyring of the operating system, as the gateway's user has it.</summary>
public interface IKeyring
{
    /// <summary>Looks a secret up. It takes seconds at most, and never asks anybody anything.</summary>
    /// <param name="service">The service it is kept for.</param>
    /// <param name="name">Its name there.</param>
    /// <param name="cancellationToken">Gives up.</param>
    ValueTask<KeyringAnswer> ReadAsync(string service, string name, CancellationToken cancellationToken);
}
