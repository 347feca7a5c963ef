// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;

namespace Sigil.Domain.Security.Secrets;

/// <summary>Names a secret of the vault: 1 to 64 characters a-z, 0-9, '-' and '_'. The default value is invalid and matches nothing.</summary>
public readonly record struct SecretName
{
    private SecretName(string value) => Value = value;

    /// <summary>The name's text.</summary>
    public string Value { get; }

    /// <summary>Reads a name; false when the text is not one.</summary>
    public static bool TryParse(string? text, out SecretName name)
    {
        name = IdText.IsValid(text) ? new SecretName(text!) : default;
        return name.Value is not null;
    }

    /// <summary>Reads a name.</summary>
    /// <exception cref="FormatException">The text is not a name.</exception>
    public static SecretName Parse(string text) => new(IdText.Checked(text, "secret's name"));

    /// <inheritdoc/>
    public override string ToString() => Value ?? "";
}
