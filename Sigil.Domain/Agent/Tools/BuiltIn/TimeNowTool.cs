// SPDX-License-Identifier: Apache-2.0

using System.Globalization;

namespace Sigil.Domain.Agent.Tools.BuiltIn;

/// <summary>Tells the date and time, in any time zone.</summary>
internal sealed class TimeNowTool(TimeProvider time) : ITool
{
    private const string Schema = """
        {
          "type": "object",
          "additionalProperties": false,
          "properties": {
            "time_zone": {
              "type": "string",
              "maxLength": 64,
              "description": "IANA time zone name, for example Europe/Berlin or UTC. Leave it out for the gateway's own time zone."
            }
          }
        }
        """;

    public ToolDescriptor Descriptor { get; } = BuiltinTools.Describe(
        BuiltinTools.TimeNow,
        "Returns the current date, time and weekday. Use it whenever an answer depends on today's date or the time of day, or to tell the time somewhere else in the world.",
        Schema,
        BuiltinTools.Computes);

    public ValueTask<string> InvokeAsync(ToolInvocation invocation, CancellationToken cancellationToken)
    {
        var zone = Zone(ToolJson.Text(invocation.Arguments, "time_zone"));
        var utc = time.GetUtcNow();
        var local = TimeZoneInfo.ConvertTime(utc, zone);
        return ValueTask.FromResult(ToolJson.Write(new
        {
            Utc = utc.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            Local = local.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture),
            TimeZone = zone.Id,
            Weekday = local.ToString("dddd", CultureInfo.InvariantCulture),
        }));
    }

    private TimeZoneInfo Zone(string? name)
    {
        if (string.IsNullOrEmpty(name))
        {
            return time.LocalTimeZone;
        }

        // The system looks names up as files: only what can be a zone's name gets that far (PT-1).
        return IsZoneName(name) && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone)
            ? zone
            : throw new ToolFailedException("unknown time zone: give an IANA name such as Europe/Berlin, America/New_York or UTC");
    }

    private static bool IsZoneName(string name)
        => name.Length <= 64 && char.IsAsciiLetter(name[0])
            && name.All(character => char.IsAsciiLetterOrDigit(character) || character is '/' or '_' or '-' or '+');
}
