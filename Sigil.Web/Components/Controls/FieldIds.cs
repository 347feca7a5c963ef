// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Web.Components.Controls;

/// <summary>How a field's help and fault are tied to its input, for those who hear the page.</summary>
internal static class FieldIds
{
    public static string Help(string id) => $"{id}-help";

    public static string Error(string id) => $"{id}-error";

    /// <summary>What describes the input; null when nothing does.</summary>
    public static string? Describe(string id, string? help, string? error) => (help, error) switch
    {
        (null, null) => null,
        (_, null) => Help(id),
        (null, _) => Error(id),
        _ => $"{Error(id)} {Help(id)}",
    };
}
