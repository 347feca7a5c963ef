// SPDX-License-Identifier: Apache-2.0

using System.Globalization;

namespace Sigil.Web.Components.Text;

/// <summary>Points in time as people say them.</summary>
public static class Moments
{
    /// <summary>How long ago, in one unit; a date when it was more than a month.</summary>
    public static string Ago(DateTimeOffset then, DateTimeOffset now) => (now - then) switch
    {
        { TotalSeconds: < 60 } => "just now",
        { TotalMinutes: < 60 } span => string.Create(CultureInfo.InvariantCulture, $"{(int)span.TotalMinutes} min ago"),
        { TotalHours: < 24 } span => string.Create(CultureInfo.InvariantCulture, $"{(int)span.TotalHours} h ago"),
        { TotalDays: < 31 } span => (int)span.TotalDays == 1 ? "yesterday" : string.Create(CultureInfo.InvariantCulture, $"{(int)span.TotalDays} days ago"),
        _ => then.ToString("d MMM yyyy", CultureInfo.InvariantCulture),
    };

    /// <summary>A length of time in its two largest units.</summary>
    public static string Length(TimeSpan span) => span switch
    {
        { TotalMinutes: < 1 } => string.Create(CultureInfo.InvariantCulture, $"{(int)span.TotalSeconds} s"),
        { TotalHours: < 1 } => string.Create(CultureInfo.InvariantCulture, $"{span.Minutes} min {span.Seconds} s"),
        { TotalDays: < 1 } => string.Create(CultureInfo.InvariantCulture, $"{span.Hours} h {span.Minutes} min"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{(int)span.TotalDays} d {span.Hours} h"),
    };
}
