// SPDX-License-Identifier: Apache-2.0

using System.Text.Json;
using Sigil.Domain.Security.Scanning.Normalising;

namespace Sigil.Domain.Security.Flow;

/// <summary>Finds the places that a call goes to, and who named them: the user, or only somebody whose words nobody vouches for.</summary>
internal static class Destinations
{
    private const int MaxCalledOut = 8;
    private const int MinLength = 3;

    public static IReadOnlyList<string> NamedByUntrustedOnly(FlowRequest request)
    {
        var places = request.Effects.Destinations is { } declared ? Declared(request.Arguments, declared) : Texts(request.Arguments);
        List<string>? found = null;
        foreach (var place in places.SelectMany(PlaceNames.Of).Where(place => place.Length >= MinLength).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            if (IsNamedByUntrustedOnly(place, request.Seen))
            {
                (found ??= []).Add(place);
            }

            if (found?.Count == MaxCalledOut)
            {
                break;
            }
        }

        return found ?? [];
    }

    private static IEnumerable<string> Declared(JsonElement arguments, IReadOnlyList<string> names)
        => arguments.ValueKind == JsonValueKind.Object ? arguments.EnumerateObject().Where(property => names.Contains(property.Name, StringComparer.Ordinal)).SelectMany(property => Texts(property.Value)) : [];

    private static IEnumerable<string> Texts(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Texts),
        JsonValueKind.Object => value.EnumerateObject().SelectMany(property => Texts(property.Value)),
        _ => [],
    };

    private static bool IsNamedByUntrustedOnly(string place, IReadOnlyList<ISourcedContent> seen)
    {
        var named = false;
        foreach (var content in seen)
        {
            var untrusted = content.Sources.Count == 0 || content.Sources.Any(source => source.IsUntrusted);
            if ((untrusted && named) || !Names(content.Content, place, untrusted))
            {
                continue;
            }

            if (!untrusted)
            {
                return false;
            }

            named = true;
        }

        return named;
    }

    // Untrusted text is also read without its disguises. A person's is taken as it is: a look-alike that somebody typed must not vouch for the real name.
    private static bool Names(string text, string place, bool untrusted)
        => text.Contains(place, StringComparison.OrdinalIgnoreCase) || (untrusted && Normaliser.Normalise(text).Text.Contains(Normaliser.Normalise(place).Text, StringComparison.OrdinalIgnoreCase));
}
