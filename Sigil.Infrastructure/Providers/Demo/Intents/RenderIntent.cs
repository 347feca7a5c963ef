// SPDX-License-Identifier: Apache-2.0

using System.Text.RegularExpressions;

namespace Sigil.Infrastructure.Providers.Demo.Intents;

/// <summary>"Show me what you can render".</summary>
internal sealed partial class RenderIntent : IDemoIntent
{
    private const string Sample = """
        Answers are Markdown. This is what this page makes of it.

        ## Text

        Words can be **bold**, *italic*, ~~struck out~~ or `code`; lists can nest:

        1. First, a number
        2. then another
           - with a point below it

        > A quotation stands apart.

        ## A table

        | Tool | What it does | Needs |
        |---|---|---|
        | `time_now` | tells the time in any zone | `tool.time_now` |
        | `calculator` | does sums without a model's guesses | `tool.calculator` |
        | `session_list` | lists your sessions | `tool.session_list` |

        ## A block of code

        ```csharp
        var decision = await enforcer.DecideAsync(request, cancellationToken);
        if (!decision.IsAllowed)
        {
            return decision.Explanation; // denied, and audited
        }
        ```

        Pictures and pages of other servers are never loaded: ![a remote picture](https://example.com/picture.png) stays a text.
        """;

    public DemoReply? TryAnswer(DemoTurn turn) => Question().IsMatch(turn.Said) ? new DemoReply(Sample) : null;

    [GeneratedRegex(@"\bwhat (you|can you|you can).{0,20}\brender\b|\bmarkdown\b|\b(table|code block)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Question();
}
