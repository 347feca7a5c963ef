// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Infrastructure.Networking.Fetching;

/// <summary>Tells whether a host name carries data in its labels: whoever owns the domain reads them from the question alone, before anything is connected to (SX-7).</summary>
internal static class HostData
{
    private const int MaxLabel = 32;
    private const int MaxLabels = 6;
    private const int Suspicious = 16;

    public static bool IsIn(string host)
    {
        var labels = host.Split('.');
        if (labels.Length > MaxLabels)
        {
            return true;
        }

        // The domain itself and its suffix are chosen by whoever registered them, not by who asks.
        return labels.SkipLast(2).Any(label => label.Length > MaxLabel || (label.Length >= Suspicious && !label.StartsWith("xn--", StringComparison.Ordinal) && IsMixed(label)));
    }

    private static bool IsMixed(string label) => label.Count(char.IsAsciiDigit) >= 3 && label.Any(char.IsAsciiLetter);
}
