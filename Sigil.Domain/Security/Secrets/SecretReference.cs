// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Secrets;

/// <summary>Stands for a secret where its value must not be: <c>secret://name</c> or <c>keyring://service/name</c>.</summary>
/// <param name="Source">Where the secret is.</param>
/// <param name="Service">The keyring's service; empty for the vault.</param>
/// <param name="Name">The secret's name there.</param>
public sealed record SecretReference(SecretSource Source, string Service, string Name)
{
    /// <summary>What a reference to the vault starts with.</summary>
    public const string VaultScheme = "secret://";

    /// <summary>What a reference to the keyring starts with.</summary>
    public const string KeyringScheme = "keyring://";

    private const int Longest = 512;

    /// <summary>Whether the text means to be a reference, well-formed or not.</summary>
    public static bool IsReference(string? text)
        => text is not null && (text.StartsWith(VaultScheme, StringComparison.Ordinal) || IsKeyring(text));

    /// <summary>Whether the text means to be a reference to the keyring, well-formed or not.</summary>
    public static bool IsKeyring(string? text) => text?.StartsWith(KeyringScheme, StringComparison.Ordinal) is true;

    /// <summary>Reads a reference; null when the text is none or is not well-formed.</summary>
    public static SecretReference? TryParse(string? text)
    {
        if (!IsReference(text) || text!.Length > Longest || text.Any(character => char.IsWhiteSpace(character) || char.IsControl(character)))
        {
            return null;
        }

        if (!IsKeyring(text))
        {
            return SecretName.TryParse(text[VaultScheme.Length..], out var name) ? Of(name) : null;
        }

        var path = text[KeyringScheme.Length..];
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && slash < path.Length - 1 ? new SecretReference(SecretSource.Keyring, path[..slash], path[(slash + 1)..]) : null;
    }

    /// <summary>The reference to a secret of the vault.</summary>
    public static SecretReference Of(SecretName name) => new(SecretSource.Vault, "", name.Value);

    /// <inheritdoc/>
    public override string ToString() => Source == SecretSource.Vault ? VaultScheme + Name : $"{KeyringScheme}{Service}/{Name}";
}
