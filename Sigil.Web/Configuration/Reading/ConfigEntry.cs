// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Web.Configuration.Reading;

/// <summary>A value as a source has it.</summary>
/// <param name="Key">The key's segments.</param>
/// <param name="Value">The items of a list, or the one text; null for a key that is there without a value.</param>
/// <param name="IsList">Whether the source has a list there.</param>
/// <param name="Source">Where: a line of the file, a variable or a flag.</param>
internal sealed record ConfigEntry(IReadOnlyList<string> Key, IReadOnlyList<string>? Value, bool IsList, string Source)
{
    /// <summary>The value as it was written, where references in it were replaced: what came from the environment is not repeated in messages.</summary>
    public string? Written { get; init; }

    /// <summary>The dotted key; a segment with a dot or a slash of its own stands in quotation marks.</summary>
    public string Name => NameOf(Key);

    /// <summary>The value for messages.</summary>
    public string Shown => Written ?? string.Join(", ", Value ?? []);

    public static string NameOf(IReadOnlyList<string> key)
        => string.Join('.', key.Select(segment => segment.AsSpan().ContainsAny('.', '/') ? $"\"{segment}\"" : segment));
}
