// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Common;

/// <summary>Names a call that a person is asked about. The text follows <see cref="IdText"/>; the default value is invalid and matches nothing.</summary>
public readonly record struct ApprovalId
{
    /// <summary>What new ids of this kind start with.</summary>
    public const string Prefix = "apr";

    private ApprovalId(string value) => Value = value;

    /// <summary>The id's text.</summary>
    public string Value { get; }

    /// <summary>A new id.</summary>
    public static ApprovalId New(IIdSource ids) => new(ids.NewId(Prefix));

    /// <summary>Reads an id; false when the text is not one.</summary>
    public static bool TryParse(string? text, out ApprovalId id)
    {
        id = IdText.IsValid(text) ? new ApprovalId(text!) : default;
        return id.Value is not null;
    }

    /// <summary>Reads an id.</summary>
    /// <exception cref="FormatException">The text is not an id.</exception>
    public static ApprovalId Parse(string text) => new(IdText.Checked(text, "approval id"));

    /// <inheritdoc/>
    public override string ToString() => Value ?? "";
}
