// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Common;

/// <summary>Names a session inside its workspace. The text follows <see cref="IdText"/>; the default value is invalid and matches nothing.</summary>
public readonly record struct SessionId
{
    /// <summary>What new ids of this kind start with.</summary>
    public const string Prefix = "ses";

    private SessionId(string value) => Value = value;

    /// <summary>The id's text.</summary>
    public string Value { get; }

    /// <summary>A new id.</summary>
    public static SessionId New(IIdSource ids) => new(ids.NewId(Prefix));

    /// <summary>Reads an id; false when the text is not one.</summary>
    public static bool TryParse(string? text, out SessionId id)
    {
        id = IdText.IsValid(text) ? new SessionId(text!) : default;
        return id.Value is not null;
    }

    /// <summary>Reads an id.</summary>
    /// <exception cref="FormatException">The text is not an id.</exception>
    public static SessionId Parse(string text) => new(IdText.Checked(text, "session id"));

    /// <inheritdoc/>
    public override string ToString() => Value ?? "";
}
