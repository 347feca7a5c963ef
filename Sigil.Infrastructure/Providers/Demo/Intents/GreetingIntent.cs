// SPDX-License-Identifier: Apache-2.0

using System.Text.RegularExpressions;

namespace Sigil.Infrastructure.Providers.Demo.Intents;

/// <summary>"Hello".</summary>
internal sealed partial class GreetingIntent : IDemoIntent
{
    public DemoReply? TryAnswer(DemoTurn turn) => Question().IsMatch(turn.Said)
        ? new DemoReply("Hello! I am Sigil's demo assistant, not a language model. Ask me what time it is, or say *help* to see what else I recognise.")
        : null;

    [GeneratedRegex(@"^(hi|hello|hey|good (morning|evening|afternoon))\b.{0,20}$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Question();
}
