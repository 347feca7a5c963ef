// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Secrets;

/// <summary>What a keyring said.</summary>
/// <param name="Value">The secret; null when there is none to be had.</param>
/// <param name="Why">Why not, as the end of a sentence.</param>
/// <param name="Fix">What to do about it.</param>
public sealed record KeyringAnswer(SecretValue? Value, string Why, string Fix)
{
    /// <summary>There is no keyring.</summary>
    public static KeyringAnswer NoKeyring { get; } = new(
        null, "there is no keyring here that Sigil can use", "Install secret-tool (on Debian in libsecret-tools), or put the secret into the vault with 'sigil secret set' and refer to it as secret://name.");

    /// <summary>The secret.</summary>
    public static KeyringAnswer Of(SecretValue value) => new(value, "", "");
}
