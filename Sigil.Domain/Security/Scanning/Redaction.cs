// SPDX-License-Identifier: Apache-2.0

using System.Text;

namespace Sigil.Domain.Security.Scanning;

/// <summary>Takes what was found out of a text.</summary>
internal static class Redaction
{
    /// <summary>What stands in its place.</summary>
    public const string Mark = "[REDACTED]";

    /// <summary>The text without these parts; spans that overlap or touch are one.</summary>
    public static string Apply(string text, IEnumerable<ScanFinding> findings)
    {
        StringBuilder? result = null;
        var done = 0;
        var open = -1;
        foreach (var finding in findings.OrderBy(finding => finding.Start))
        {
            var (start, end) = (finding.Start, Math.Min(finding.Start + finding.Length, text.Length));
            if (start >= text.Length || end <= start)
            {
                continue;
            }

            result ??= new StringBuilder(text.Length);
            if (open >= 0 && start <= done)
            {
                done = Math.Max(done, end);
                continue;
            }

            result.Append(text, done, start - done).Append(Mark);
            (open, done) = (start, end);
        }

        return result is null ? text : result.Append(text, done, text.Length - done).ToString();
    }
}
