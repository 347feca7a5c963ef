// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Plugins;

/// <summary>The rule for plugin names, and the names that nobody else may take (PM-2, CG-5).</summary>
public static class PluginNames
{
    /// <summary>The plugin that provides the gateway's own tools.</summary>
    public const string Builtin = "builtin";

    private const int MaxLength = 64;

    private static readonly string[] Taken = [Builtin, "self", "gateway", "sigil", "system", "host"];

    /// <summary>True for 1 to 64 characters of a-z, 0-9 and '-' that start with a letter: no dot, star or slash could be mistaken for part of a capability.</summary>
    public static bool IsValid(string? name)
        => name is { Length: > 0 and <= MaxLength } && char.IsAsciiLetterLower(name[0])
            && name.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '-');

    /// <summary>True for a name that stands for the gateway, or for "the one who asks", and so cannot be a plugin's.</summary>
    public static bool IsReserved(string name) => Taken.Contains(name, StringComparer.Ordinal);
}
