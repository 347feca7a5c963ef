// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Security.Scanning;

namespace Sigil.Web.Components.Pages.Chat;

/// <summary>What the scanner found, in words.</summary>
internal static class ScanWords
{
    /// <summary>One line for a message or an answer.</summary>
    public static string Of(IReadOnlyList<ScanMark> marks)
    {
        var outcome = marks.Max(mark => mark.Outcome) switch
        {
            ScanOutcome.Withheld => "The scanner withheld something",
            ScanOutcome.Redacted => "The scanner took something out",
            _ => "The scanner noticed something",
        };
        return $"{outcome}: {string.Join(", ", marks.SelectMany(mark => mark.Rules).Distinct(StringComparer.Ordinal))}";
    }
}
