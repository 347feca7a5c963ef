// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Common;

/// <summary>Names a workspace: a slug of 1 to 63 characters a-z, 0-9 and '-', which neither starts nor ends with '-' and is no device name of any system.</summary>
/// <remarks>The slug is checked here, before it can touch a path (PT-1, PT-4, PT-5). The default value is invalid and matches nothing.</remarks>
public readonly record struct WorkspaceId
{
    private const int MaxLength = 63;

    private static readonly HashSet<string> DeviceNames =
    [
        "con", "prn", "aux", "nul", "com0", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
        "lpt0", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
    ];

    private WorkspaceId(string value) => Value = value;

    /// <summary>The slug.</summary>
    public string Value { get; }

    /// <summary>The workspace that every gateway has.</summary>
    public static WorkspaceId Personal { get; } = new("personal");

    /// <summary>Reads a slug; false when it is not one.</summary>
    public static bool TryParse(string? text, out WorkspaceId id)
    {
        var valid = IdText.IsValid(text) && text!.Length <= MaxLength && !text.Contains('_', StringComparison.Ordinal)
            && text[^1] != '-' && !DeviceNames.Contains(text);
        id = valid ? new WorkspaceId(text!) : default;
        return valid;
    }

    /// <summary>Reads a slug.</summary>
    /// <exception cref="FormatException">The text is not a workspace slug.</exception>
    public static WorkspaceId Parse(string text)
        => TryParse(text, out var id) ? id : throw new FormatException("A workspace id has 1 to 63 characters of a-z, 0-9 and '-', and neither starts nor ends with '-'.");

    /// <inheritdoc/>
    public override string ToString() => Value ?? "";
}
