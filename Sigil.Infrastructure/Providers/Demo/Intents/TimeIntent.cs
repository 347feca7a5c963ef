// SPDX-License-Identifier: Apache-2.0

using System.Text.RegularExpressions;

namespace Sigil.Infrastructure.Providers.Demo.Intents;

/// <summary>"What time is it", "what time is it in Tokyo", "what is the date".</summary>
internal sealed partial class TimeIntent : IDemoIntent
{
    public DemoReply? TryAnswer(DemoTurn turn)
    {
        if (!Question().IsMatch(turn.Said))
        {
            return null;
        }

        var place = Place().Match(turn.Said);
        return place.Success
            ? turn.CallTool("time_now", $"Let me look at the clock for {place.Groups["place"].Value}.", ZoneOf(place.Groups["place"].Value), "time_zone", "timezone")
            : turn.CallTool("time_now", "Let me look at the clock.");
    }

    /// <summary>The zone named after the place; the place itself when there is none, and the tool says what it makes of it.</summary>
    private static string ZoneOf(string place)
    {
        var suffix = "/" + place.Replace(' ', '_');
        return TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id).Order(StringComparer.Ordinal)
            .FirstOrDefault(id => id.EndsWith(suffix, StringComparison.OrdinalIgnoreCase)) ?? place;
    }

    [GeneratedRegex(@"\bwhat('s| is)? (the )?(current )?(time|date)\b|\bwhat (time|day) is it\b|\bwhich day\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Question();

    [GeneratedRegex(@"\bin (?<place>[\p{L}][\p{L} /_-]{1,40})", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Place();
}
