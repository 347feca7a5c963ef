// SPDX-License-Identifier: Apache-2.0

using System.Globalization;
using System.Text.RegularExpressions;

namespace Sigil.Infrastructure.Providers.Demo.Intents;

/// <summary>"Count to 200": a long answer, to see it stream and to try the stop button.</summary>
internal sealed partial class CountIntent : IDemoIntent
{
    private const int Most = 500;

    public DemoReply? TryAnswer(DemoTurn turn)
    {
        var match = Question().Match(turn.Said);
        if (!match.Success)
        {
            return null;
        }

        var last = int.TryParse(match.Groups["last"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, 1, Most) : Most;
        return new DemoReply(string.Join(' ', Enumerable.Range(1, last).Select(n => n.ToString(CultureInfo.InvariantCulture))));
    }

    [GeneratedRegex(@"\bcount (up )?to (?<last>[0-9]+)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Question();
}
