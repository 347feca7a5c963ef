// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Web.Configuration.Editing;

/// <summary>One change of the file.</summary>
/// <param name="Key">The dotted key, for example <c>agent.window</c> or <c>prices."openai/gpt-4.1".input</c>; to remove, also a section such as <c>providers.local</c>.</param>
/// <param name="Items">The value, or the items of a list; null removes the key and everything below it.</param>
/// <param name="IsList">Whether the value is a list.</param>
public sealed record ConfigEdit(string Key, IReadOnlyList<string>? Items, bool IsList = false)
{
    /// <summary>Sets a value.</summary>
    public static ConfigEdit Set(string key, string value) => new(key, [value]);

    /// <summary>Sets a list.</summary>
    public static ConfigEdit SetList(string key, IReadOnlyList<string> items) => new(key, items, IsList: true);

    /// <summary>Removes a key or a section; one that is not there is no mistake.</summary>
    public static ConfigEdit Remove(string key) => new(key, null);
}
