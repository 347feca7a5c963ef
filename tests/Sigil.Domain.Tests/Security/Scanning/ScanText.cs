// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Security.Scanning;
using Sigil.Domain.Security.Scanning.Matching;
using Sigil.Domain.Security.Scanning.Streaming;

namespace Sigil.Domain.Tests.Security.Scanning;

/// <summary>Scans texts as the gateway does.</summary>
internal static class ScanText
{
    /// <summary>Rules that matched and would block.</summary>
    public static string[] Threats(string text, ScanStage stage)
        => [.. ScanEngine.Find(text, stage).Where(finding => finding.Severity > ScanSeverity.Low).Select(finding => finding.Rule)];

    /// <summary>What a reader sees of an answer that comes in pieces.</summary>
    public static string Stream(params IEnumerable<string> pieces)
    {
        var screen = new RedactingScreen();
        var seen = string.Concat(pieces.Select(screen.Feed));
        return seen + screen.FinishAsync(default).AsTask().GetAwaiter().GetResult();
    }
}
