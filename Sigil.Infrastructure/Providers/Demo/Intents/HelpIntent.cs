// SPDX-License-Identifier: Apache-2.0

using System.Text.RegularExpressions;

namespace Sigil.Infrastructure.Providers.Demo.Intents;

/// <summary>"Help", "what can you do".</summary>
internal sealed partial class HelpIntent : IDemoIntent
{
    private const string Text = """
        I am Sigil's demo assistant, **not a language model**. I recognise a few phrases:

        - *What time is it in Tokyo?* calls the tool `time_now`
        - *What is 12*7?* calls `calculator`
        - *List my sessions* calls `session_list`
        - *Show me what you can render* shows tables and code
        - *Count to 200* streams a long answer that you can stop

        Every tool call goes through the same permission checks as a model's would; open its card to see the decision. Say anything else, and I tell you how to connect a real model.
        """;

    public DemoReply? TryAnswer(DemoTurn turn) => Question().IsMatch(turn.Said) ? new DemoReply(Text.Replace("12*7", @"12\*7", StringComparison.Ordinal)) : null;

    [GeneratedRegex(@"^help\b|\bwhat can (you|i) (do|ask)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Question();
}
