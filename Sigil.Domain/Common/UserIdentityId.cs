// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Common;

/// <summary>Names the record that ties an account on a channel to a user. The text follows <see cref="IdText"/>; the default value is invalid and matches nothing.</summary>
public readonly record struct UserIdentityId
{
    /// <summary>What new ids of this kind start with.</summary>
    public const string Prefix = "idn";

    private UserIdentityId(string value) => Value = value;

    /// <summary>The id's text.</summary>
    public string Value { get; }

    /// <summary>A new id.</summary>
    public static UserIdentityId New(IIdSource ids) => new(ids.NewId(Prefix));

    /// <summary>Reads an id; false when the text is not one.</summary>
    public static bool TryParse(string? text, out UserIdentityId id)
    {
        id = IdText.IsValid(text) ? new UserIdentityId(text!) : default;
        return id.Value is not null;
    }

    /// <summary>Reads an id.</summary>
    /// <exception cref="FormatException">The text is not an id.</exception>
    public static UserIdentityId Parse(string text) => new(IdText.Checked(text, "identity id"));

    /// <inheritdoc/>
    public override string ToString() => Value ?? "";
}
