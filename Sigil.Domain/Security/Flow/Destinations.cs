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
        List<Reading> seen = [.. request.Seen.Select(content => new Reading(content))];
        var places = request.Effects.Destinations is { } declared ? Declared(request.Arguments, declared) : Texts(request.Arguments);
        List<string>? found = null;
        foreach (var place in places.SelectMany(PlaceNames.Of).Where(place => place.Length >= MinLength).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            if (IsNamedByUntrustedOnly(new Place(place), seen))
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

    private static bool IsNamedByUntrustedOnly(Place place, List<Reading> seen)
    {
        var named = false;
        foreach (var content in seen)
        {
            if ((content.IsUntrusted && named) || !content.Names(place))
            {
                continue;
            }

            if (!content.IsUntrusted)
            {
                return false;
            }

            named = true;
        }

        return named;
    }

    /// <summary>A place, and how it reads without disguises.</summary>
    private sealed class Place(string name)
    {
        private string? _plain;

        public string Name => name;

        public string Plain => _plain ??= Normaliser.Normalise(name).Text;
    }

    /// <summary>A content, normalised once however many places are looked for in it.</summary>
    private sealed class Reading(ISourcedContent content)
    {
        private string? _plain;

        public bool IsUntrusted { get; } = content.Sources.Count == 0 || content.Sources.Any(source => source.IsUntrusted);

        private string Plain => _plain ??= Normaliser.Normalise(content.Content).Text;

        // Untrusted text is also read without its disguises. A person's is taken as it is: a look-alike that somebody typed must not vouch for the real name.
        public bool Names(Place place)
            => content.Content.Contains(place.Name, StringComparison.OrdinalIgnoreCase) || (IsUntrusted && Plain.Contains(place.Plain, StringComparison.OrdinalIgnoreCase));
    }
}
