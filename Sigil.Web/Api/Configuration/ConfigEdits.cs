// SPDX-License-Identifier: Apache-2.0

using System.Text.Json;
using Sigil.Domain.Common.Errors;
using Sigil.Web.Configuration.Editing;

namespace Sigil.Web.Api.Configuration;

/// <summary>Reads the values of a change. Removing comes first, so that a section can be replaced in one request whatever the order of its fields.</summary>
internal static class ConfigEdits
{
    public static Outcome<IReadOnlyList<ConfigEdit>> Read(IReadOnlyDictionary<string, JsonElement> values)
    {
        var edits = new List<ConfigEdit>();
        foreach (var (key, value) in values)
        {
            if (Read(key, value) is not { } edit)
            {
                return new SigilError(ErrorCodes.RequestInvalid, "A value is a text, a number, true or false, a list of texts, or null.", key);
            }

            edits.Add(edit);
        }

        return Outcome.Of<IReadOnlyList<ConfigEdit>>([.. edits.OrderBy(edit => edit.Items is not null)]);
    }

    private static ConfigEdit? Read(string key, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Null:
                return ConfigEdit.Remove(key);
            case JsonValueKind.Array:
                var items = value.EnumerateArray().Select(Text).ToList();
                return items.Contains(null) ? null : ConfigEdit.SetList(key, [.. items.OfType<string>()]);
            default:
                return Text(value) is { } text ? ConfigEdit.Set(key, text) : null;
        }
    }

    private static string? Text(JsonElement value)
    {
        try
        {
            return value.ValueKind switch
            {
                JsonValueKind.String => value.GetString(),
                JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
                _ => null,
            };
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair can be written in JSON and is no text.
            return null;
        }
    }
}
