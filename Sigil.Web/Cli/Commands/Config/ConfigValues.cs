// SPDX-License-Identifier: Apache-2.0

using System.Text.Json;
using Sigil.Web.Cli.Client;
using Sigil.Web.Cli.Resources;

namespace Sigil.Web.Cli.Commands.Config;

/// <summary>The values of a configuration that the gateway sent.</summary>
internal static class ConfigValues
{
    /// <summary>Where the configuration is.</summary>
    public static string Path { get; } = ApiPath.Of("config");

    /// <summary>Every value in force.</summary>
    public static IEnumerable<JsonElement> Of(JsonElement configuration)
        => configuration.TryGetProperty("values", out var values) && values.ValueKind == JsonValueKind.Array ? values.EnumerateArray() : [];

    /// <summary>The value of a key; null when there is no such key.</summary>
    public static JsonElement? Find(JsonElement configuration, string key)
    {
        foreach (var value in Of(configuration))
        {
            if (value.Field("key") == key)
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>Whether the key takes a list.</summary>
    public static bool IsList(JsonElement? value) => value is { } found && found.TryGetProperty("items", out var items) && items.ValueKind == JsonValueKind.Array;
}
