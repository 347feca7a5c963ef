// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Web.Configuration.Schema;

/// <summary>One key of configuration, as data: the check, the messages and the documentation come from the same row.</summary>
/// <param name="Pattern">The dotted key; a segment <c>*</c> stands for a name that the user chooses.</param>
/// <param name="Type">What kind of value it takes.</param>
/// <param name="Legal">The legal values, for people; of each item when it is a list.</param>
/// <param name="Default">The value without configuration, for people.</param>
/// <param name="Description">What it does.</param>
internal sealed record ConfigKey(string Pattern, ConfigType Type, string Legal, string Default, string Description)
{
    private readonly string[] _segments = Pattern.Split('.');

    /// <summary>Whether a text of the right type is legal.</summary>
    public Func<string, bool> IsLegal { get; init; } = _ => true;

    /// <summary>Whether the value is never shown.</summary>
    public bool Secret { get; init; }

    /// <summary>Whether only the file may set it: the environment of a process is easier to change than a file of its owner.</summary>
    public bool FileOnly { get; init; }

    /// <summary>When a changed value takes effect.</summary>
    public KeyEffect Applies { get; init; }

    /// <summary>Of a guarded key: whether the second value opens the gateway further than the first, which it started with (SC-2).</summary>
    public Func<IReadOnlyList<string>?, IReadOnlyList<string>?, bool> Opens { get; init; } = GuardRules.AnyChange;

    /// <summary>Whether this is the row of the key.</summary>
    public bool Covers(IReadOnlyList<string> key) => key.Count == _segments.Length && IsPrefix(key);

    /// <summary>Whether the key is a section on the way to this row.</summary>
    public bool IsBelow(IReadOnlyList<string> section) => section.Count < _segments.Length && IsPrefix(section);

    private bool IsPrefix(IReadOnlyList<string> key) => key.Zip(_segments).All(pair => pair.Second is "*" || string.Equals(pair.First, pair.Second, StringComparison.Ordinal));
}
